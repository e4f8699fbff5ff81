package vn.donghanh.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;

class VitalInterestTest {
    private static final StaffId DUTY = new StaffId(1);
    private static final StaffId LEAD = new StaffId(2);
    private static final Instant NIGHT = Instant.parse("2026-03-09T19:10:00Z");
    private static final Instant OVER = NIGHT.plusSeconds(72 * 3600L);

    private final VitalInterest ground =
            new VitalInterest(RandomReference.random(), new CaseId(1), null, DUTY, NIGHT, OVER);

    @Test
    void takesEffectBeforeConfirmation() {
        assertThat(ground.isValidAt(NIGHT)).isTrue();
        assertThat(ground.isConfirmed()).isFalse();
    }

    @Test
    void expiresByItself() {
        assertThat(ground.isValidAt(OVER.minusSeconds(1))).isTrue();
        assertThat(ground.isValidAt(OVER)).isFalse();
    }

    @Test
    void isConfirmedByAnotherPerson() {
        ground.confirm(LEAD, NIGHT.plusSeconds(3600));

        assertThat(ground.isConfirmed()).isTrue();
        assertThat(ground.mayBeConfirmedBy(LEAD, NIGHT.plusSeconds(3601))).isFalse();
    }

    @Test
    void isNotConfirmedByTheInvoker() {
        assertConfirmationRefused(DUTY, NIGHT, ConsentRule.VITAL_INTEREST_OWN);
    }

    @Test
    void isConfirmedOnce() {
        ground.confirm(LEAD, NIGHT);

        assertConfirmationRefused(new StaffId(3), NIGHT, ConsentRule.VITAL_INTEREST_CONFIRMED);
    }

    @Test
    void isNotConfirmedAfterExpiry() {
        assertConfirmationRefused(LEAD, OVER, ConsentRule.VITAL_INTEREST_OVER);
    }

    private void assertConfirmationRefused(StaffId staffId, Instant at, ConsentRule rule) {
        assertRefused(rule, () -> ground.confirm(staffId, at));
    }

    @Test
    void recordsConfirmerAndFirstTimeClientWasInformed() {
        assertThat(ground.mayBeConfirmedBy(LEAD, NIGHT)).isTrue();
        assertThat(ground.mayBeConfirmedBy(DUTY, NIGHT)).isFalse();
        assertThat(ground.mayBeConfirmedBy(LEAD, OVER)).isFalse();
        assertThat(ground.clientInformedAt()).isNull();
        ground.recordClientInformed(NIGHT);
        ground.recordClientInformed(OVER);
        assertThat(ground.clientInformedAt()).isEqualTo(NIGHT);
        ground.confirm(LEAD, NIGHT);
        assertThat(ground.confirmedBy()).isEqualTo(LEAD);
        assertThat(ground.confirmedAt()).isEqualTo(NIGHT);
        assertThat(ground.invokedBy()).isEqualTo(DUTY);
        assertThat(ground.invokedAt()).isEqualTo(NIGHT);
        assertThat(ground.expiresAt()).isEqualTo(OVER);
        assertThat(ground.reasonSealed()).isNull();
        assertThat(new VitalInterest("v", new CaseId(1), new byte[] {1}, DUTY, NIGHT, OVER).reasonSealed())
                .containsExactly(1);
        assertThat(new VitalInterest("v", new CaseId(1), null, DUTY, NIGHT, OVER).ref())
                .isEqualTo("v");
    }
}

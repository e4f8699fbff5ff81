package vn.donghanh.breakglass;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.security.StaffId;

/** What is asked for beyond the measure is decided once, by someone else, and opened once and in time. */
class BreakGlassAllowanceTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofHours(2));
    private static final StaffId LEAD = new StaffId(1);
    private static final StaffId OFFICER = new StaffId(2);

    private final BreakGlassAllowance asked = new BreakGlassAllowance(
            "a",
            new BreakGlassRequestDetails(
                    new CaseId(4), LEAD, IdentityField.PHONE, BreakGlassReason.DANGER, new byte[] {1}),
            2,
            NOW);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itIsDecidedOnceAndByNobodyForThemselves(boolean allowed) {
        refused(BreakGlassRule.OWN_REQUEST, () -> asked.decide(allowed, LEAD, NOW, UNTIL));
        assertThat(asked.state()).isEqualTo(BreakGlassAllowanceStatus.WAITING);
        asked.decide(allowed, OFFICER, NOW, UNTIL);
        assertThat(asked.state())
                .isEqualTo(allowed ? BreakGlassAllowanceStatus.ALLOWED : BreakGlassAllowanceStatus.REFUSED);
        assertThat(asked.decidedBy()).isEqualTo(OFFICER);
        assertThat(asked.decidedAt()).isEqualTo(NOW);
        assertThat(asked.openUntil()).isEqualTo(allowed ? UNTIL : null);
        refused(BreakGlassRule.DECIDED_ALREADY, () -> asked.decide(!allowed, OFFICER, NOW, UNTIL));
    }

    @Test
    void onlyWhatIsAllowedIsOpenedAndOnce() {
        refused(BreakGlassRule.NOT_ALLOWED, () -> asked.open(NOW));
        asked.decide(true, OFFICER, NOW, UNTIL);
        asked.open(NOW);
        assertThat(asked.state()).isEqualTo(BreakGlassAllowanceStatus.OPENED);
        refused(BreakGlassRule.NOT_ALLOWED, () -> asked.open(NOW));
        refused(BreakGlassRule.DECIDED_ALREADY, () -> asked.decide(true, OFFICER, NOW, UNTIL));
    }

    @Test
    void whatIsRefusedIsNotOpened() {
        asked.decide(false, OFFICER, NOW, UNTIL);
        refused(BreakGlassRule.NOT_ALLOWED, () -> asked.open(NOW));
    }

    @Test
    void whatIsAllowedLapsesWhenItsHoursAreOver() {
        Instant last = UNTIL.minusNanos(1);
        asked.decide(true, OFFICER, NOW, UNTIL);
        assertThat(asked.isLapsed(last)).isFalse();
        assertThat(asked.isLapsed(UNTIL)).isTrue();
        refused(BreakGlassRule.LAPSED, () -> asked.open(UNTIL));
        assertThat(asked.state()).isEqualTo(BreakGlassAllowanceStatus.ALLOWED);
        asked.open(last);
        assertThat(asked.isLapsed(UNTIL)).isFalse();
    }

    @Test
    void onlyWhatIsAllowedLapses() {
        assertThat(asked.isLapsed(UNTIL)).isFalse();
        asked.decide(false, OFFICER, NOW, UNTIL);
        assertThat(asked.isLapsed(UNTIL)).isFalse();
    }
}

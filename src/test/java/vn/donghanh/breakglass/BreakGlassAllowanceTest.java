package vn.donghanh.breakglass;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.security.StaffId;

/** A request beyond the hourly limit: decided once, by someone else; used once and in time. */
class BreakGlassAllowanceTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofHours(2));
    private static final StaffId LEAD = new StaffId(1);
    private static final StaffId OFFICER = new StaffId(2);

    private final BreakGlassAllowance request = new BreakGlassAllowance(
            "a",
            new BreakGlassRequestDetails(
                    new CaseId(4), LEAD, IdentityField.PHONE, BreakGlassReason.DANGER, new byte[] {1}),
            2,
            NOW);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void requestIsDecidedOnceAndNotByItsRequester(boolean allowed) {
        assertRefused(BreakGlassRule.OWN_REQUEST, () -> request.decide(allowed, LEAD, NOW, UNTIL));
        assertThat(request.state()).isEqualTo(BreakGlassAllowanceStatus.WAITING);
        request.decide(allowed, OFFICER, NOW, UNTIL);
        assertThat(request.state())
                .isEqualTo(allowed ? BreakGlassAllowanceStatus.ALLOWED : BreakGlassAllowanceStatus.REFUSED);
        assertThat(request.decidedBy()).isEqualTo(OFFICER);
        assertThat(request.decidedAt()).isEqualTo(NOW);
        assertThat(request.openUntil()).isEqualTo(allowed ? UNTIL : null);
        assertRefused(BreakGlassRule.DECIDED_ALREADY, () -> request.decide(!allowed, OFFICER, NOW, UNTIL));
    }

    @Test
    void onlyAnAllowedRequestIsOpenedAndOnce() {
        assertRefused(BreakGlassRule.NOT_ALLOWED, () -> request.open(NOW));
        request.decide(true, OFFICER, NOW, UNTIL);
        request.open(NOW);
        assertThat(request.state()).isEqualTo(BreakGlassAllowanceStatus.OPENED);
        assertRefused(BreakGlassRule.NOT_ALLOWED, () -> request.open(NOW));
        assertRefused(BreakGlassRule.DECIDED_ALREADY, () -> request.decide(true, OFFICER, NOW, UNTIL));
    }

    @Test
    void refusedRequestIsNotOpened() {
        request.decide(false, OFFICER, NOW, UNTIL);
        assertRefused(BreakGlassRule.NOT_ALLOWED, () -> request.open(NOW));
    }

    @Test
    void allowedRequestLapsesAfterItsHours() {
        Instant last = UNTIL.minusNanos(1);
        request.decide(true, OFFICER, NOW, UNTIL);
        assertThat(request.isLapsed(last)).isFalse();
        assertThat(request.isLapsed(UNTIL)).isTrue();
        assertRefused(BreakGlassRule.LAPSED, () -> request.open(UNTIL));
        assertThat(request.state()).isEqualTo(BreakGlassAllowanceStatus.ALLOWED);
        request.open(last);
        assertThat(request.isLapsed(UNTIL)).isFalse();
    }

    @Test
    void onlyAnAllowedRequestLapses() {
        assertThat(request.isLapsed(UNTIL)).isFalse();
        request.decide(false, OFFICER, NOW, UNTIL);
        assertThat(request.isLapsed(UNTIL)).isFalse();
    }
}

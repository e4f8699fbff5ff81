package vn.donghanh.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.Stored;

/** An erasure request: decided once, and not by the person who recorded it. */
class ErasureRequestTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final StaffId WORKER = new StaffId(1);
    private static final StaffId OFFICER = new StaffId(2);

    @ParameterizedTest
    @EnumSource
    void requestIsDecidedOnceAndNotByItsRecorder(ErasureDecision verdict) {
        ErasureRequest request = new ErasureRequest(
                new CaseId(4),
                new RecordErasureCommand(
                        ErasureGround.CLIENT_ASKED, IdentificationMethod.CODE_WORD, LocalDate.of(2026, 3, 9)),
                WORKER,
                NOW,
                NOW);
        assertThat(request.caseId()).isEqualTo(new CaseId(4));
        assertRefused(ErasureRule.OWN_REQUEST, () -> request.decide(verdict, WORKER, NOW));
        request.decide(verdict, OFFICER, NOW);
        assertThat(Stored.value(request, "decision")).isEqualTo(verdict);
        assertThat(Stored.value(request, "decidedBy")).isEqualTo(OFFICER);
        assertRefused(ErasureRule.DECIDED_ALREADY, () -> request.decide(verdict, OFFICER, NOW));
        assertRefused(ErasureRule.DECIDED_ALREADY, () -> request.decide(verdict, WORKER, NOW));
    }
}

package vn.donghanh.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.DataProtectionProvider.ProtectionEvent;
import vn.donghanh.casefile.spi.DataProtectionProvider.ProtectionMatter;
import vn.donghanh.casefile.spi.DataProtectionProvider.Settlement;
import vn.donghanh.casefile.spi.DataProtectionProvider.SettlementKind;
import vn.donghanh.security.StaffId;
import vn.donghanh.testing.Stored;

/** An erasure request: decided once, and not by the person who recorded it. */
class ErasureRequestTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate ASKED_ON = LocalDate.of(2026, 3, 9);
    private static final StaffId WORKER = new StaffId(1);
    private static final StaffId OFFICER = new StaffId(2);

    @Test
    void figuresKnowWhoAskedAndWhatWasDecidedByThen() {
        Instant due = NOW.plusSeconds(60);
        ErasureRequest request = request(ErasureGround.CLIENT_ASKED, due);
        assertThat(request.protectionEvent(due))
                .contains(new ProtectionEvent(ProtectionMatter.ERASURE_BY_CLIENT, ASKED_ON, null));
        request.decide(ErasureDecision.REFUSED, OFFICER, due);
        assertThat(request.protectionEvent(NOW).orElseThrow().settlement()).isNull();
        assertThat(request.protectionEvent(due).orElseThrow().settlement())
                .isEqualTo(new Settlement(LocalDate.of(2026, 3, 10), SettlementKind.REFUSED, true));
        ErasureRequest late = request(ErasureGround.GUARDIAN_ASKED, due);
        late.decide(ErasureDecision.GRANTED, OFFICER, due.plusSeconds(1));
        assertThat(late.protectionEvent(due.plusSeconds(1)))
                .contains(new ProtectionEvent(
                        ProtectionMatter.ERASURE_BY_REPRESENTATIVE,
                        ASKED_ON,
                        new Settlement(LocalDate.of(2026, 3, 10), SettlementKind.GRANTED, false)));
        assertThat(request(ErasureGround.RETENTION_OVER, due).protectionEvent(due))
                .as("nobody asked")
                .isEmpty();
    }

    private static ErasureRequest request(ErasureGround ground, Instant due) {
        return new ErasureRequest(
                new CaseId(4),
                new RecordErasureCommand(ground, IdentificationMethod.CODE_WORD, ASKED_ON),
                WORKER,
                NOW,
                due);
    }

    @ParameterizedTest
    @EnumSource
    void requestIsDecidedOnceAndNotByItsRecorder(ErasureDecision verdict) {
        ErasureRequest request = request(ErasureGround.CLIENT_ASKED, NOW);
        assertThat(request.caseId()).isEqualTo(new CaseId(4));
        assertRefused(ErasureRule.OWN_REQUEST, () -> request.decide(verdict, WORKER, NOW));
        request.decide(verdict, OFFICER, NOW);
        assertThat(Stored.value(request, "decision")).isEqualTo(verdict);
        assertThat(Stored.value(request, "decidedBy")).isEqualTo(OFFICER);
        assertRefused(ErasureRule.DECIDED_ALREADY, () -> request.decide(verdict, OFFICER, NOW));
        assertRefused(ErasureRule.DECIDED_ALREADY, () -> request.decide(verdict, WORKER, NOW));
    }
}

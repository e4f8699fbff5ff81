package vn.donghanh.caseaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;
import static vn.donghanh.testing.Refusals.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.testing.Stored;

/** An audit: valid periods and samples, permitted transitions, and that its proposer does not open it. */
class CaseAuditTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate TODAY = CentreTime.day(NOW);
    private static final StaffId ADMINISTRATOR = new StaffId(1);
    private static final StaffId DIRECTOR = new StaffId(2);
    private static final StaffId AUDITOR = new StaffId(3);

    private static final Map<CaseAuditStatus, Consumer<CaseAudit>> TRANSITIONS = Map.of(
            CaseAuditStatus.OPEN, audit -> audit.decide(CaseAuditStatus.OPEN, DIRECTOR, NOW),
            CaseAuditStatus.REFUSED, audit -> audit.decide(CaseAuditStatus.REFUSED, DIRECTOR, NOW),
            CaseAuditStatus.CLOSED, audit -> audit.close(DIRECTOR, NOW));

    private LocalDate periodFrom = TODAY.minusMonths(3);
    private LocalDate periodTo = TODAY;
    private int sample = 10;
    private LocalDate openFrom = TODAY;
    private LocalDate openUntil = TODAY.plusMonths(1);
    private Set<StaffId> auditors = Set.of(AUDITOR);

    @ParameterizedTest
    @EnumSource
    void eachTransitionIsOnlyPermittedFromItsStatus(CaseAuditStatus from) {
        TRANSITIONS.forEach((to, transition) -> {
            CaseAudit audit = at(from);
            boolean allowed = from == CaseAuditStatus.PROPOSED
                    ? to != CaseAuditStatus.CLOSED
                    : from == CaseAuditStatus.OPEN && to == CaseAuditStatus.CLOSED;
            if (allowed) {
                transition.accept(audit);
                assertThat(state(audit)).isEqualTo(to);
            } else {
                assertThat(refusal(() -> transition.accept(audit)))
                        .as(to + " from " + from)
                        .isEqualTo(CaseAuditRule.NOT_POSSIBLE_NOW);
                assertThat(state(audit)).isEqualTo(from);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "REFUSED"})
    void proposerNeitherOpensNorRefusesTheAudit(CaseAuditStatus verdict) {
        CaseAudit audit = audit();
        assertRefused(CaseAuditRule.OWN_PROPOSAL, () -> audit.decide(verdict, ADMINISTRATOR, NOW));
        assertThat(state(audit)).isEqualTo(CaseAuditStatus.PROPOSED);
        audit.decide(verdict, DIRECTOR, NOW);
        assertThat(state(audit)).isEqualTo(verdict);
    }

    @Test
    void auditRecordsTheProposal() {
        CaseAudit audit = Stored.as(5, audit());
        assertThat(audit.id()).isEqualTo(5);
        assertThat(audit.ref()).isEqualTo("a");
        assertThat(audit.auditors()).containsExactly(AUDITOR);
        assertThat(audit.unit()).isEqualTo(4);
        assertThat(audit.periodFrom()).isEqualTo(periodFrom);
        assertThat(audit.periodTo()).isEqualTo(periodTo);
        assertThat(audit.sampleSize()).isEqualTo(10);
        assertThat(audit.row("Phòng", List.of("Kiểm"), 7, 2))
                .isEqualTo(new CaseAuditRow(
                        "a",
                        "Sở Y tế",
                        "12/SYT",
                        TODAY.minusDays(9),
                        "Phòng",
                        periodFrom,
                        periodTo,
                        10,
                        openFrom,
                        openUntil,
                        CaseAuditStatus.PROPOSED,
                        List.of("Kiểm"),
                        7,
                        2));
    }

    @Test
    void periodIsInOrderAndInThePast() {
        periodTo = periodFrom.minusDays(1);
        assertRefused(CaseAuditRule.DAYS_REVERSED, this::audit);
        periodTo = periodFrom;
        audit();
        periodTo = TODAY.plusDays(1);
        assertRefused(CaseAuditRule.PERIOD_AHEAD, this::audit);
    }

    @Test
    void auditIsOpenForAtMostThreeMonths() {
        openFrom = TODAY.plusDays(5);
        openUntil = openFrom.minusDays(1);
        assertRefused(CaseAuditRule.DAYS_REVERSED, this::audit);
        openUntil = openFrom;
        audit();
        openFrom = TODAY.minusDays(9);
        openUntil = TODAY.minusDays(1);
        assertRefused(CaseAuditRule.DAYS_REVERSED, this::audit);
        openUntil = TODAY;
        audit();
        openFrom = TODAY;
        openUntil = TODAY.plusMonths(3);
        audit();
        openUntil = TODAY.plusMonths(3).plusDays(1);
        assertRefused(CaseAuditRule.OPEN_TOO_LONG, this::audit);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 51})
    void sampleHasBetweenOneAndFiftyCases(int size) {
        sample = size;
        assertRefused(CaseAuditRule.SAMPLE_SIZE, this::audit);
        sample = size < 1 ? 1 : 50;
        assertThat(audit().sampleSize()).isEqualTo(sample);
    }

    @Test
    void auditNeedsAnAuditor() {
        auditors = Set.of();
        assertRefused(CaseAuditRule.NO_AUDITOR, this::audit);
    }

    private CaseAudit at(CaseAuditStatus state) {
        CaseAudit audit = audit();
        if (state == CaseAuditStatus.CLOSED) {
            TRANSITIONS.get(CaseAuditStatus.OPEN).accept(audit);
        }
        if (state != CaseAuditStatus.PROPOSED) {
            TRANSITIONS.get(state).accept(audit);
        }
        return audit;
    }

    private CaseAudit audit() {
        ProposeAuditCommand command = new ProposeAuditCommand(
                " Sở Y tế ",
                " 12/SYT ",
                TODAY.minusDays(9),
                4L,
                periodFrom,
                periodTo,
                sample,
                openFrom,
                openUntil,
                Set.of("auditor1"));
        return new CaseAudit("a", command, auditors, ADMINISTRATOR, NOW, TODAY);
    }

    private static CaseAuditStatus state(CaseAudit audit) {
        return audit.row(null, List.of(), 0, 0).state();
    }
}

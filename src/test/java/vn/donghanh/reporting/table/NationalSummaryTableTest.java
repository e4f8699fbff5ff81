package vn.donghanh.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.CaseStatisticsQueries.TransitionFact;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.closing.CaseClosingReason;
import vn.donghanh.closing.ClosingStatisticsQueries.ClosedCase;
import vn.donghanh.loan.LoanStatisticsQueries.LoanFact;
import vn.donghanh.loan.LoanStatus;
import vn.donghanh.reporting.ReportDataFixture;
import vn.donghanh.reporting.table.TableCell.Amount;
import vn.donghanh.reporting.table.TableCell.Count;
import vn.donghanh.service.DeliveryStatisticsQueries.Support;

class NationalSummaryTableTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 6, 30);
    private static final CaseId FIRST = new CaseId(1);
    private static final CaseId SECOND = new CaseId(2);

    @Test
    void helpTowardsWorkIsCountedInTheTotalAlone() {
        ReportTable table = table(
                List.of(new AccessEvent(FIRST, ServiceGroup.HEALTH, null, FROM)),
                List.of(),
                new Support("a", FIRST, 1),
                new Support("b", SECOND, 1),
                new Support("c", SECOND, 1));
        assertThat(counts(table, "TOTAL")).containsExactly(4L, 2L);
        assertThat(counts(table, "HEALTH")).containsExactly(1L, 1L);
        assertThat(counts(table, "WORK")).containsExactly(0L, 0L);
    }

    @Test
    void helpInAnEpisodeOfNobodyIsNoHelp() {
        assertThat(counts(table(List.of(), List.of(), new Support("a", new CaseId(3), 1)), "TOTAL"))
                .containsExactly(0L, 0L);
    }

    @Test
    void laterMoneyOfALoanHasItsBorrower() {
        LocalDate before = FROM.minusDays(20);
        LocalDate later = FROM.plusDays(9);
        ReportTable table = table(
                List.of(
                        new AccessEvent(FIRST, ServiceGroup.LOAN, null, before),
                        new AccessEvent(SECOND, ServiceGroup.LOAN, null, later)),
                List.of(
                        loan(FIRST, before, Map.of(before, 5L, later, 20L)),
                        loan(SECOND, later, Map.of(later, 3L, TO, 4L)),
                        loan(SECOND, before, Map.of(before, 100L)),
                        loan(SECOND, null, Map.of())));
        assertThat(counts(table, "LOAN")).containsExactly(2L, 2L);
        assertThat(counts(table, "TOTAL")).containsExactly(2L, 2L);
        Amount lent = (Amount) table.cell("LOAN", "AMOUNT");
        assertThat(lent.value()).isEqualTo(27);
        assertThat(lent.counted()).extracting(LedgerEntry::caseId).containsExactly(FIRST, SECOND);
    }

    /** The third case was entered by error. */
    private static ReportTable table(List<AccessEvent> events, List<LoanFact> loans, Support... supports) {
        CaseId mistaken = new CaseId(3);
        return NationalSummaryTable.table(
                ReportDataFixture.of(
                        FROM,
                        TO,
                        List.of(FIRST, SECOND, mistaken),
                        List.of(new TransitionFact(
                                mistaken, 1, CaseStep.ACCEPT, CaseStatus.SCREENING, CaseStatus.ACCEPTED, FROM)),
                        List.of(new ClosedCase(mistaken, 1, CaseClosingReason.ENTERED_IN_ERROR, TO)),
                        events),
                loans,
                List.of(supports));
    }

    private static LoanFact loan(CaseId caseId, @Nullable LocalDate first, Map<LocalDate, Long> payments) {
        return new LoanFact(
                "loan " + caseId.value() + first,
                caseId,
                null,
                null,
                LoanStatus.DISBURSED,
                first == null ? null : first.minusDays(5),
                first,
                null,
                payments);
    }

    private static List<Long> counts(ReportTable table, String row) {
        return List.of(((Count) table.cell(row, "EVENTS")).value(), ((Count) table.cell(row, "PERSONS")).value());
    }
}

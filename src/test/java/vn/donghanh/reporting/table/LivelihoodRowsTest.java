package vn.donghanh.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.loan.LoanStatisticsQueries;
import vn.donghanh.loan.LoanStatisticsQueries.LoanFact;
import vn.donghanh.loan.LoanStatus;
import vn.donghanh.placement.PlacementStatisticsQueries;
import vn.donghanh.placement.PlacementStatisticsQueries.PlacementFact;
import vn.donghanh.placement.WorkRetentionQueries;
import vn.donghanh.placement.value.PlacementStatus;
import vn.donghanh.placement.value.WorkEndCause;
import vn.donghanh.reporting.ReportDataFixture;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.reporting.table.TableCell.Count;
import vn.donghanh.shared.AsOf;

/** What form 06 says of work and loans that go on or ended. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class LivelihoodRowsTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 6, 30);
    private static final CaseId CLIENT = new CaseId(1);
    private static final int KEPT = 4;
    private static final int DROPPED = 5;

    /** A loan that was begun years ago. */
    @ParameterizedTest
    @CsvSource({
        "DISBURSED, , 1",
        "REPAYING, , 1",
        "RESTRUCTURED, , 1",
        "OVERDUE, , 0",
        "WRITTEN_OFF, , 0",
        "SETTLED, 2024-05-05, 0",
        "SETTLED, 2025-12-31, 0",
        "SETTLED, 2026-01-01, 1",
        "SETTLED, 2026-06-30, 1"
    })
    void loanIsKeptWhileItRunsAndWhenItIsSettled(LoanStatus status, @Nullable LocalDate settled, long kept) {
        LocalDate begun = LocalDate.of(2023, 2, 2);
        LoanRows rows = new LoanRows();
        rows.loans = new LoanStatisticsQueries() {
            @Override
            public List<LoanFact> findAsOf(AsOf asOf) {
                return List.of(new LoanFact(
                        "loan", CLIENT, null, null, status, begun, begun, settled, Map.of(begun, 20_000_000L)));
            }
        };
        assertThat(count(rows.rows(counter()), "LOAN", KEPT)).isEqualTo(kept);
        assertThat(count(rows.rows(counter()), "LOAN_OTHER", KEPT)).isEqualTo(kept);
    }

    /** Work is given up by who leaves it while it is there, and nothing was done to them. */
    @ParameterizedTest
    @EnumSource
    void workIsDroppedByWhoGivesItUp(WorkEndCause cause) {
        boolean expected = List.of(
                        WorkEndCause.LOW_PAY,
                        WorkEndCause.HOURS,
                        WorkEndCause.CHILDCARE,
                        WorkEndCause.FAMILY,
                        WorkEndCause.TRANSPORT,
                        WorkEndCause.HEALTH,
                        WorkEndCause.MOVED,
                        WorkEndCause.OTHER,
                        WorkEndCause.NOT_SAID)
                .contains(cause);
        assertThat(count(work(TO, cause), "WORK", DROPPED)).isEqualTo(expected ? 1 : 0);
    }

    @Test
    void endOfUnknownCauseIsDropped() {
        assertThat(count(work(FROM, null), "WORK", DROPPED)).isEqualTo(1);
        assertThat(count(work(FROM.minusDays(1), null), "WORK", DROPPED)).isZero();
    }

    private static List<Row> work(LocalDate ended, @Nullable WorkEndCause cause) {
        WorkRows rows = new WorkRows();
        rows.placements = new PlacementStatisticsQueries() {
            @Override
            public List<PlacementFact> findAsOf(AsOf asOf) {
                LocalDate begun = LocalDate.of(2025, 5, 5);
                return List.of(new PlacementFact(
                        "work", CLIENT, null, PlacementStatus.ENDED, null, begun, begun, ended, cause));
            }
        };
        rows.retentions = new WorkRetentionQueries() {
            @Override
            public List<MilestoneResult> findSettled(LocalDate from, AsOf asOf) {
                return List.of();
            }
        };
        return rows.rows(counter());
    }

    private static LivelihoodCounter counter() {
        return new LivelihoodCounter(ReportDataFixture.of(FROM, TO, List.of(CLIENT), List.of(), List.of(), List.of()));
    }

    private static long count(List<Row> rows, String key, int column) {
        return rows.stream()
                .filter(row -> row.key().equals(key))
                .map(row -> ((Count) row.cells().get(column)).value())
                .findFirst()
                .orElseThrow();
    }
}

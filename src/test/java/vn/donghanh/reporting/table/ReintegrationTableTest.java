package vn.donghanh.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.closing.ClosingStatisticsQueries.OutcomeResponse;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.reporting.table.TableCell.Count;
import vn.donghanh.reporting.table.TableCell.Rate;

class ReintegrationTableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void whoCouldNotBeReachedStaysInTheDenominator() {
        ReportTable table = ReintegrationTable.table(List.of(
                safe(1, true, OutcomeAnswer.MET),
                safe(2, true, OutcomeAnswer.NOT_MET),
                safe(3, false, OutcomeAnswer.UNKNOWN),
                safe(4, true, OutcomeAnswer.UNKNOWN),
                safe(5, true, OutcomeAnswer.REFUSED),
                safe(6, true, OutcomeAnswer.NOT_APPLICABLE),
                safe(7, true, OutcomeAnswer.WITHHELD_FOR_SAFETY)));

        assertThat(value(table, "ASSESSED")).isEqualTo(4);
        assertThat(value(table, "MET")).isEqualTo(1);
        assertThat(table.cell("SAFE", "RATE")).isEqualTo(new Rate(1, 4));
        assertThat(value(table, "NOT_MET")).isEqualTo(1);
        assertThat(value(table, "NOT_REACHED")).isEqualTo(1);
        assertThat(table.cell("SAFE", "NOT_REACHED").counted())
                .containsExactly(new LedgerEntry(new CaseId(3), "2026-03-01", "UNKNOWN"));
        assertThat(table.cell("HOUSING_STABLE", "RATE")).isEqualTo(new Rate(0, 0));
    }

    @Test
    void leavingIsNoRow() {
        assertThat(ReintegrationTable.table(List.of()).rows())
                .extracting(ReportTable.Row::key)
                .hasSize(ReintegrationOutcome.values().length - 1)
                .doesNotContain(ReintegrationOutcome.LEFT_SEX_WORK.name());
    }

    private static long value(ReportTable table, String column) {
        return ((Count) table.cell("SAFE", column)).value();
    }

    private static OutcomeResponse safe(long caseId, boolean reached, OutcomeAnswer answer) {
        return new OutcomeResponse(new CaseId(caseId), DAY, reached, Map.of(ReintegrationOutcome.SAFE, answer));
    }
}

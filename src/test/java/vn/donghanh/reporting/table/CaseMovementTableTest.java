package vn.donghanh.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.CaseStatisticsQueries.TransitionFact;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.reporting.ReportDataFixture;
import vn.donghanh.reporting.table.TableCell.Count;

class CaseMovementTableTest {
    private static final CaseId CLIENT = new CaseId(1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 4);

    @Test
    void caseThatIsSeparatedAgainIsNotDeclinedAgain() {
        assertThat(declined(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEqualTo(1);
        assertThat(declined(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31)))
                .isEqualTo(1);
        assertThat(declined(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31)))
                .isZero();
    }

    private static long declined(LocalDate from, LocalDate to) {
        ReportTable table = CaseMovementTable.table(
                ReportDataFixture.of(
                        from,
                        to,
                        List.of(CLIENT),
                        List.of(
                                step(CaseStep.DECLINE, CaseStatus.SCREENING, CaseStatus.DECLINED, MAY),
                                step(CaseStep.MERGE, CaseStatus.DECLINED, CaseStatus.MERGED, MAY.plusDays(40)),
                                step(CaseStep.SPLIT, CaseStatus.MERGED, CaseStatus.DECLINED, AUGUST)),
                        List.of(),
                        List.of()),
                0);
        return ((Count) table.cell("DECLINED", "TOTAL")).value();
    }

    private static TransitionFact step(CaseStep step, CaseStatus from, CaseStatus to, LocalDate on) {
        return new TransitionFact(CLIENT, 1, step, from, to, on);
    }
}

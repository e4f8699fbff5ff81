package vn.donghanh.reporting.signed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.signed.PeriodFigures.CountedTable;
import vn.donghanh.reporting.table.TableView;
import vn.donghanh.reporting.table.TableView.CellKind;
import vn.donghanh.reporting.table.TableView.CellView;
import vn.donghanh.reporting.table.TableView.RowView;

/** A report corrects an earlier one line by line, each line once. */
class AdjustmentCalculatorTest {
    private static final List<DriftCause> LATE =
            List.of(new DriftCause(DriftKind.SERVICE, LocalDate.parse("2026-01-05")));

    private static final PeriodFigures EARLIER = new PeriodFigures(
            new Period(
                    3,
                    PeriodKind.HALF_YEAR,
                    2,
                    2025,
                    LocalDate.parse("2025-06-15"),
                    LocalDate.parse("2025-12-14"),
                    LocalDate.parse("2025-12-20"),
                    Instant.parse("2025-12-17T16:59:59Z")),
            LocalDate.parse("2025-12-14"),
            List.of(new CountedTable(
                    1,
                    new TableView(
                            "B02",
                            List.of("TOTAL", "FEMALE"),
                            List.of(
                                    new RowView("RECEIVED", false, List.of(number(9), number(8))),
                                    new RowView("ENDED", false, List.of(number(5), number(4))))))),
            List.of());

    private static CellView number(long value) {
        return new CellView(CellKind.NUMBER, value, null, null);
    }

    private static FigureDifference ended(long before, long after) {
        return new FigureDifference("B02", "ENDED", "FEMALE", number(before), number(after), LATE);
    }

    private static FigureAdjustment reported(int year, long before, long after) {
        return new FigureAdjustment(PeriodKind.HALF_YEAR, 2, year, ended(before, after));
    }

    @Test
    void whatDiffersIsAdjusted() {
        assertThat(AdjustmentCalculator.adjustments(EARLIER, List.of(ended(4, 6)), List.of()))
                .containsExactly(reported(2025, 4, 6));
        assertThat(AdjustmentCalculator.adjustments(EARLIER, List.of(), List.of()))
                .isEmpty();
    }

    @Test
    void whatWasAdjustedIsNotAdjustedAgain() {
        assertThat(AdjustmentCalculator.adjustments(EARLIER, List.of(ended(4, 6)), List.of(reported(2025, 4, 6))))
                .isEmpty();
    }

    @Test
    void laterAdjustmentStartsFromTheLastOne() {
        assertThat(AdjustmentCalculator.adjustments(
                        EARLIER, List.of(ended(4, 7)), List.of(reported(2025, 4, 5), reported(2025, 5, 6))))
                .containsExactly(reported(2025, 6, 7));
    }

    @Test
    void adjustmentsOfOtherPeriodsDoNotCount() {
        assertThat(AdjustmentCalculator.adjustments(
                        EARLIER,
                        List.of(ended(4, 6)),
                        List.of(
                                reported(2024, 4, 6),
                                new FigureAdjustment(PeriodKind.HALF_YEAR, 1, 2025, ended(4, 6)),
                                new FigureAdjustment(PeriodKind.YEAR, 2, 2025, ended(4, 6)))))
                .containsExactly(reported(2025, 4, 6));
    }

    @Test
    void figureThatIsAsReportedAgainIsAdjustedBack() {
        assertThat(AdjustmentCalculator.adjustments(EARLIER, List.of(), List.of(reported(2025, 4, 6))))
                .containsExactly(reported(2025, 6, 4));
        FigureDifference newRow = new FigureDifference("B06", "TRAINING.SEWING", "PERSONS", null, number(2), LATE);
        assertThat(AdjustmentCalculator.adjustments(
                        EARLIER, List.of(), List.of(new FigureAdjustment(PeriodKind.HALF_YEAR, 2, 2025, newRow))))
                .singleElement()
                .satisfies(adjustment ->
                        assertThat(adjustment.difference().after()).isNull());
    }
}

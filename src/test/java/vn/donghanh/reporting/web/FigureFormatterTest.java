package vn.donghanh.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.FigureRatio;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.shared.CentreTime;

class FigureFormatterTest {
    @Test
    void periodsAreGroupedByYearInTheirOrder() {
        Period half = period(1, PeriodKind.HALF_YEAR, 2026);
        Period month = period(2, PeriodKind.MONTH, 2026);
        Period year = period(3, PeriodKind.YEAR, 2025);
        assertThat(new FigureFormatter().byYear(List.of(half, month, year)))
                .containsExactly(
                        new FigureFormatter.YearOfPeriods("2026", List.of(half, month)),
                        new FigureFormatter.YearOfPeriods("2025", List.of(year)));
    }

    /** Why the cautious rate is the higher one is said only where both are shown. */
    @Test
    void onlyAShownRateIsAboveAnother() {
        FigureFormatter formatter = new FigureFormatter();
        FigureRatio half = FigureRatio.of(10L, 20L);
        FigureRatio most = FigureRatio.of(16L, 20L);
        assertThat(formatter.isAbove(most, half)).isTrue();
        assertThat(formatter.isAbove(half, most)).isFalse();
        assertThat(formatter.isAbove(half, half)).isFalse();
        assertThat(formatter.isAbove(most, FigureRatio.HIDDEN)).isFalse();
        assertThat(formatter.isAbove(FigureRatio.HIDDEN, half)).isFalse();
    }

    private static Period period(long id, PeriodKind kind, int year) {
        LocalDate day = LocalDate.of(year, 1, 1);
        return new Period(id, kind, 1, year, day, day, day, CentreTime.endOf(day));
    }
}

package vn.donghanh.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
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

    private static Period period(long id, PeriodKind kind, int year) {
        LocalDate day = LocalDate.of(year, 1, 1);
        return new Period(id, kind, 1, year, day, day, day, CentreTime.endOf(day));
    }
}

package vn.donghanh.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 2, 13);
    private final WorkingDays tet = new WorkingDays(Set.of(
            LocalDate.of(2026, 2, 16),
            LocalDate.of(2026, 2, 17),
            LocalDate.of(2026, 2, 18),
            LocalDate.of(2026, 2, 19),
            LocalDate.of(2026, 2, 20)));

    @Test
    void holidaysOfTetAreSkipped() {
        assertThat(tet.after(FRIDAY, 2)).isEqualTo(LocalDate.of(2026, 2, 24));
    }

    @Test
    void withoutHolidaysOnlyTheWeekendIsSkipped() {
        assertThat(new WorkingDays(Set.of()).after(FRIDAY, 2)).isEqualTo(LocalDate.of(2026, 2, 17));
    }

    @Test
    void zeroDaysAfterADayIsTheSameDay() {
        assertThat(tet.after(FRIDAY, 0)).isEqualTo(FRIDAY);
    }

    @Test
    void countingBackwardsIsNegative() {
        LocalDate later = LocalDate.of(2026, 2, 24);
        assertThat(tet.between(FRIDAY, later)).isEqualTo(2);
        assertThat(tet.between(later, FRIDAY)).isEqualTo(-2);
    }
}

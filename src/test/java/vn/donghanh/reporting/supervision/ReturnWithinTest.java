package vn.donghanh.reporting.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.reporting.records.CountedSinceQueries;

/** Which closings count for who comes back. */
class ReturnWithinTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 2);

    @ParameterizedTest
    @EnumSource
    void noClosingCountsThatIsNotRead(ReturnWithin within) {
        LocalDate since = CountedSinceQueries.followed(UNTIL);
        LocalDate lastYearEnd = UNTIL.minusYears(CountedSinceQueries.YEARS_OF_CLOSINGS - 1L);
        for (LocalDate closed = since.minusYears(2); closed.isBefore(since); closed = closed.plusDays(1)) {
            assertThat(within.counts(closed, UNTIL)).isFalse();
            assertThat(within.counts(closed, lastYearEnd)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingCountsInTheYearInWhichItsTimeIsOver(ReturnWithin within) {
        LocalDate closed = LocalDate.of(2025, 3, 10);
        LocalDate over = within.lastDay(closed);
        assertThat(within.counts(closed, over.minusDays(1))).isFalse();
        assertThat(within.counts(closed, over)).isTrue();
        assertThat(within.counts(closed, over.plusYears(1).minusDays(1))).isTrue();
        assertThat(within.counts(closed, over.plusYears(1))).isFalse();
    }
}

package vn.donghanh.shared.web.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDaysAndHoursTest {
    @ParameterizedTest
    @ValueSource(strings = {"09/03/2026", "9/3/2026", "09-03-2026", "9.3.2026", "09032026", "9 3 2026"})
    void dayIsParsedInEveryCommonFormat(String typed) {
        assertThat(LocalDateConverter.day(typed)).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(LocalDateConverter.read(" " + typed)).contains(LocalDate.of(2026, 3, 9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31/02/2026", "09/13/2026", "9/3/26", "2026-03-09", "mai", "9/3", "01/01/0000", "31/12/1899"})
    void ambiguousDayIsRefused(String typed) {
        assertThatThrownBy(() -> LocalDateConverter.day(typed)).isInstanceOf(DateTimeException.class);
        assertThat(LocalDateConverter.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "27/11, 2026-11-27",
        "30.11., 2026-11-30",
        "2811, 2026-11-28",
        "5/1, 2027-01-05",
        "20/6, 2026-06-20",
        "27/11/2027, 2027-11-27"
    })
    void nearDayMayOmitTheYear(String typed, LocalDate meant) {
        assertThat(LocalDateConverter.dayNear(typed, LocalDate.of(2026, 11, 27)))
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/11", "29/2", "0013", "27", "27/11/26"})
    void invalidNearDayIsRefused(String typed) {
        assertThatThrownBy(() -> LocalDateConverter.dayNear(typed, LocalDate.of(2026, 11, 27)))
                .isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "14:05, 14:05",
        "14h05, 14:05",
        "1405, 14:05",
        "9h, 09:00",
        "9, 09:00",
        "9.30, 09:30",
        "14h, 14:00",
        "14h30, 14:30",
        "1430, 14:30",
        "14 giờ 30, 14:30",
        "14 30, 14:30"
    })
    void timeIsParsedInEveryCommonFormat(String typed, LocalTime meant) {
        assertThat(LocalTimeConverter.time(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "12:60", "chiều", ""})
    void invalidTimeIsRefused(String typed) {
        assertThatThrownBy(() -> LocalTimeConverter.time(typed)).isInstanceOf(DateTimeException.class);
    }
}

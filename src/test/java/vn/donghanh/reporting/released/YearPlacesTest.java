package vn.donghanh.reporting.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.released.ReleasedPeriod.KnownNumber;

/** The table by place of a year beside those of its half-years. */
class YearPlacesTest {
    private static final List<String> ROWS = List.of("DISTRICT.1.A", "DISTRICT.2.B", "DISTRICT.3.C", "OTHERS.28");

    private final Map<String, Long> first = numbers(List.of(20, 15, 10, 8), List.of(9, 6, 5, 7));
    private final Map<String, Long> second = numbers(List.of(24, 18, 12, 9), List.of(8, 7, 6, 9));
    private final Map<String, Long> year = numbers(List.of(24, 18, 12, 9), List.of(17, 13, 11, 16));

    /** The last day of the year is that of its second half-year, and everybody is received once. */
    @Test
    void whatHalfYearsTellTogetherIsShown() {
        YearPlaces places = places();
        assertThat(places.numbers()).hasSize(16);
        ROWS.forEach(row -> {
            assertThat(number(places, row, "MANAGED_AT_END").shown()).as(row).isTrue();
            assertThat(number(places, row, "RECEIVED").shown()).as(row).isTrue();
        });
        assertThat(places.refused()).isEmpty();
    }

    /** Two clients moved from one place to another since they were received: of neither place the number is shown, nor of one that is hidden with them. */
    @Test
    void whereFewHaveMovedTwoPlacesAreHidden() {
        year.merge("PLACES/DISTRICT.1.A/RECEIVED", -2L, Long::sum);
        year.merge("PLACES/DISTRICT.2.B/RECEIVED", 2L, Long::sum);
        YearPlaces places = places();
        assertThat(number(places, "DISTRICT.1.A", "RECEIVED").shown()).isFalse();
        assertThat(number(places, "DISTRICT.2.B", "RECEIVED").shown()).isFalse();
        assertThat(number(places, "DISTRICT.1.A", "MANAGED_AT_END").shown()).isTrue();
        assertThat(places.intervals()).isNotEmpty().noneMatch(interval -> interval.values() < 3);
    }

    /** Of a place that the first half-year does not name only the cases on the last day are shown; all other places together then include it. */
    @Test
    void placeOfOneHalfYearIsNoneOfTheYear() {
        first.keySet().removeIf(key -> key.contains("DISTRICT.3.C"));
        first.merge("PLACES/OTHERS.28/RECEIVED", 5L, Long::sum);
        YearPlaces places = places();
        assertThat(number(places, "DISTRICT.3.C", "MANAGED_AT_END").shown()).isTrue();
        assertThat(number(places, "DISTRICT.3.C", "RECEIVED").shown()).isFalse();
        assertThat(number(places, "OTHERS.28", "RECEIVED").shown()).isFalse();
        assertThat(number(places, "DISTRICT.1.A", "RECEIVED").shown()).isTrue();
    }

    @Test
    void otherPlacesThanThoseOfTheSecondHalfAreNoTable() {
        second.keySet().removeIf(key -> key.contains("DISTRICT.3.C"));
        assertThat(places().numbers()).isEmpty();
    }

    @Test
    void columnWithoutTotalIsHidden() {
        YearPlaces places = YearPlaces.of(
                new PeriodNumbers(year, Map.of()),
                new ReleasedPeriod("2026-Y", Map.of()),
                released("2026-H1", first),
                released("2026-H2", second));
        assertThat(places.numbers().values()).hasSize(16).noneMatch(KnownNumber::shown);
    }

    private YearPlaces places() {
        return YearPlaces.of(
                new PeriodNumbers(year, Map.of()),
                released("2026-Y", year),
                released("2026-H1", first),
                released("2026-H2", second));
    }

    private static KnownNumber number(YearPlaces places, String row, String column) {
        return places.numbers().getOrDefault(PlaceNumbers.key(row, column), new KnownNumber(0, false));
    }

    private static ReleasedPeriod released(String period, Map<String, Long> numbers) {
        Map<String, KnownNumber> released = new TreeMap<>();
        numbers.forEach((key, value) -> released.put(key, new KnownNumber(value, true)));
        return new ReleasedPeriod(period, released);
    }

    /** A table of which target 7 counts nobody, with its totals. */
    private static Map<String, Long> numbers(List<Integer> managed, List<Integer> received) {
        Map<String, Long> numbers = new TreeMap<>();
        for (int at = 0; at < ROWS.size(); at++) {
            for (Map.Entry<String, Integer> column : Map.of(
                            "MANAGED_AT_END",
                            managed.get(at),
                            "RECEIVED",
                            received.get(at),
                            "ELIGIBLE",
                            0,
                            "REACHED",
                            0)
                    .entrySet()) {
                long value = column.getValue();
                numbers.put(PlaceNumbers.key(ROWS.get(at), column.getKey()), value);
                numbers.merge(PlaceNumbers.key("TOTAL", column.getKey()), value, Long::sum);
            }
        }
        return numbers;
    }
}

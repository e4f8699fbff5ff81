package vn.donghanh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.donghanh.shared.WorkingDays;

/** Target 7 and its companions in cases reasoned by hand; the reasons stand beside them, in t7.csv. */
class T7Test {
    private static final int PENDING_LONGEST = 10;
    private static final WorkingDays CALENDAR =
            new WorkingDays(Set.of(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 1)));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "t7.csv", numLinesToSkip = 1, emptyValue = "", nullValues = "null")
    void comesOutAsReasonedByHand(ArgumentsAccessor line) {
        RecordedClients records = RecordedClients.read(text(line, 4));
        T7.Span span = new T7.Span(LocalDate.parse(text(line, 2)), LocalDate.parse(text(line, 3)));
        T7 t7 = T7Calculation.of(records.clients(), records.events(), span, CALENDAR, PENDING_LONGEST);
        Map<String, String> found = new LinkedHashMap<>();
        found.put("T7", written(t7.clients()));
        found.put("strict", written(t7.strict()));
        found.put("high risk", written(t7.highRisk()));
        found.put("T7n", written(t7.needs()));
        found.put("T7t days", t7.medianDays().map(T7Test::written).orElse(""));
        found.put("T7t in time", written(t7.inTime()));
        found.put("T7w", written(t7.withdrawn()));
        found.put("T7x", written(t7.ineligible()));
        found.put("left out", t7.minors() + "/" + t7.perhapsMinors());
        found.put("rate", t7.clients().percent().map(BigDecimal::toString).orElse("—"));
        List<String> expected = Arrays.stream(new int[] {5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
                .mapToObj(column -> text(line, column))
                .toList();
        assertThat(found.values()).as(text(line, 15) + " " + found.keySet()).containsExactlyElementsOf(expected);
        assertThat(t7.reached()).hasSize((int) t7.clients().n()).noneMatch(t7.open()::contains);
        assertThat(t7.open()).hasSize((int) t7.clients().rest());
    }

    private static String text(ArgumentsAccessor line, int column) {
        String text = line.getString(column);
        return text == null ? "" : text;
    }

    private static String written(Ratio ratio) {
        return ratio.n() + "/" + ratio.of();
    }

    private static String written(double days) {
        return days == Math.rint(days) ? String.valueOf((long) days) : String.valueOf(days);
    }

    private static String written(Map<String, Long> tally) {
        return tally.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";"));
    }
}

package vn.donghanh.reporting.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.reporting.release.SpanningColumn.Decision;

/** Columns beside two earlier periods, and what somebody can conclude who decides about every possible column. */
class SpanningColumnTest {
    /** What is printed of a column: the rows that are shown with their numbers, and the sum. */
    private record Print(Map<String, List<Long>> shown, List<Long> sums) {}

    /** Every column of three and four rows beside the same earlier numbers; of those that print the same, each hidden number has three values or no choice. */
    @ParameterizedTest
    @CsvSource({
        "5 9 5, 5 6 0",
        "12 7 6, 9 8 11",
        "6 5 5 5, 5 5 6 0",
        "14 9 8 5, 6 9 5 7",
    })
    void everyColumnKeepsThreeValues(String inFirst, String inSecond) {
        List<Long> first = numbers(inFirst);
        List<Long> second = numbers(inSecond);
        Map<Print, List<Set<Long>>> values = new HashMap<>();
        Map<Print, List<Boolean>> open = new HashMap<>();
        for (List<Long> column : columns(first, second)) {
            if (isTotalHidden(column, first, second)) {
                continue;
            }
            List<SpanningRow> rows = rows(column, first, second);
            Decision decision = SpanningColumn.decide(rows);
            Print print = new Print(
                    rows.stream()
                            .filter(row -> !decision.hidden().contains(row.id()))
                            .collect(Collectors.toMap(
                                    SpanningRow::id,
                                    row -> List.of(row.parts().get(0).value()))),
                    List.of(sum(column)));
            List<Set<Long>> found = values.computeIfAbsent(
                    print,
                    key -> new ArrayList<>(
                            column.stream().map(row -> Set.<Long>of()).toList()));
            for (int at = 0; at < column.size(); at++) {
                Set<Long> more = new TreeSet<>(found.get(at));
                more.add(column.get(at));
                found.set(at, more);
            }
            open.put(
                    print,
                    rows.stream()
                            .map(row -> decision.intervals().stream()
                                    .anyMatch(interval -> interval.cell().equals(row.id() + "/0")))
                            .toList());
        }
        assertThat(values).hasSizeGreaterThan(4);
        values.forEach((print, found) -> {
            for (int at = 0; at < found.size(); at++) {
                if (open.getOrDefault(print, List.of()).get(at)) {
                    assertThat(found.get(at)).as(print + " row " + at).hasSizeGreaterThan(2);
                }
            }
        });
    }

    /** A column is decided when its sum is shown: whom that has besides an earlier one are never from one to four. */
    private static boolean isTotalHidden(List<Long> column, List<Long> first, List<Long> second) {
        long sum = sum(column);
        return LongStream.of(sum - sum(first), sum - sum(second), sum(first) + sum(second) - sum)
                .anyMatch(difference -> CellSize.of(Math.abs(difference)) == CellSize.SMALL);
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    private static List<Long> numbers(String texts) {
        return List.of(texts.split(" ")).stream().map(Long::valueOf).toList();
    }

    private static List<SpanningRow> rows(List<Long> column, List<Long> first, List<Long> second) {
        List<SpanningRow> rows = new ArrayList<>();
        for (int at = 0; at < column.size(); at++) {
            rows.add(new SpanningRow(
                    "row" + at, List.of(new SpanningNumber(column.get(at), List.of(first.get(at), second.get(at))))));
        }
        return rows;
    }

    /** Returns all columns in which each row has at least as many persons as in each earlier period, and no more than in both. */
    private static List<List<Long>> columns(List<Long> first, List<Long> second) {
        List<List<Long>> columns = List.of(List.of());
        for (int at = 0; at < first.size(); at++) {
            List<List<Long>> longer = new ArrayList<>();
            long least = Math.max(first.get(at), second.get(at));
            long most = first.get(at) + second.get(at);
            for (List<Long> column : columns) {
                LongStream.rangeClosed(least, most).forEach(value -> {
                    List<Long> more = new ArrayList<>(column);
                    more.add(value);
                    longer.add(more);
                });
            }
            columns = longer;
        }
        return columns;
    }
}

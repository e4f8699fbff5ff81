package vn.donghanh.reporting.released;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.donghanh.reporting.release.CellInterval;
import vn.donghanh.reporting.release.ReleaseBlocks;
import vn.donghanh.reporting.release.SpanningColumn;
import vn.donghanh.reporting.release.SpanningColumn.Decision;
import vn.donghanh.reporting.release.SpanningNumber;
import vn.donghanh.reporting.release.SpanningRow;
import vn.donghanh.reporting.released.ReleasedPeriod.KnownNumber;
import vn.donghanh.reporting.table.PlaceTable;

/**
 * The table by place of a year, decided after everything else of the year beside those of its half-years. It names the places of the second half-year, which
 * ends on the same day. A number of a place can be shown where both half-years show it; all other places together are one row more, of which the totals tell
 * the earlier numbers. So a column depends on shown numbers only, and on no other column.
 *
 * @param numbers the numbers of the table by their keys, shown or hidden; none when there is no table
 * @param intervals what an attacker finds out about hidden numbers
 * @param refused columns of which nothing is shown, because a hidden number would have had too few values
 */
record YearPlaces(Map<String, KnownNumber> numbers, List<CellInterval> intervals, Set<String> refused) {
    YearPlaces {
        numbers = new TreeMap<>(numbers);
        intervals = List.copyOf(intervals);
        refused = Set.copyOf(refused);
    }

    /** @param released what is released of the year besides */
    static YearPlaces of(PeriodNumbers year, ReleasedPeriod released, ReleasedPeriod first, ReleasedPeriod second) {
        List<String> rows = PlaceNumbers.rows(year.values().keySet());
        if (rows.isEmpty()
                || !rows.equals(PlaceNumbers.rows(second.numbers().keySet()))
                || !PlaceNumbers.isMergedEnough(rows, year)) {
            return new YearPlaces(Map.of(), List.of(), Set.of());
        }
        Deciding deciding = new Deciding(year, released, rows);
        deciding.decide(List.of(second), PlaceTable.MANAGED_AT_END);
        deciding.decide(List.of(first, second), PlaceTable.RECEIVED);
        deciding.decide(List.of(first, second), PlaceTable.ELIGIBLE, PlaceTable.REACHED);
        return new YearPlaces(deciding.numbers, deciding.intervals, deciding.refused);
    }

    /** Decides column by column. */
    private static final class Deciding {
        private final PeriodNumbers year;
        private final ReleasedPeriod released;
        private final List<String> rows;
        private final Map<String, KnownNumber> numbers = new TreeMap<>();
        private final List<CellInterval> intervals = new ArrayList<>();
        private final Set<String> refused = new TreeSet<>();

        Deciding(PeriodNumbers year, ReleasedPeriod released, List<String> rows) {
            this.year = year;
            this.released = released;
            this.rows = rows;
        }

        /** @param columns one column, or a whole and one of its two parts */
        void decide(List<ReleasedPeriod> halves, String... columns) {
            for (String row : rows) {
                show(row, false, columns);
            }
            List<ReleasedPeriod> all =
                    Stream.concat(Stream.of(released), halves.stream()).toList();
            if (!isShown(PlaceTable.TOTAL, all, columns)) {
                return;
            }
            List<String> comparable = rows.stream()
                    .filter(row -> !PlaceNumbers.isOthers(row) && isComparable(row, halves, columns))
                    .toList();
            if (comparable.isEmpty()) {
                return;
            }
            String others = rows.get(rows.size() - 1);
            List<SpanningRow> compared = new ArrayList<>();
            comparable.forEach(row -> compared.add(row(row, halves, columns)));
            compared.add(others(others, row(PlaceTable.TOTAL, halves, columns), compared));
            Decision decision = SpanningColumn.decide(compared);
            if (!decision.isProven()) {
                refused.add(columns[0]);
                return;
            }
            intervals.addAll(decision.intervals());
            comparable.forEach(row -> show(row, !decision.hidden().contains(row), columns));
            show(
                    others,
                    comparable.size() == rows.size() - 1 && !decision.hidden().contains(others),
                    columns);
        }

        private void show(String row, boolean shown, String... columns) {
            for (String column : columns) {
                String key = PlaceNumbers.key(row, column);
                numbers.put(key, new KnownNumber(year.value(key), shown));
            }
        }

        private static boolean isShown(String row, List<ReleasedPeriod> periods, String... columns) {
            return periods.stream().allMatch(period -> Arrays.stream(columns)
                    .allMatch(column -> period.shown(PlaceNumbers.key(row, column)) != null));
        }

        /** Whether all half-years show the row, and for a rate count enough persons in it. */
        private static boolean isComparable(String row, List<ReleasedPeriod> halves, String... columns) {
            return isShown(row, halves, columns)
                    && (columns.length == 1
                            || halves.stream()
                                    .allMatch(half -> half.number(PlaceNumbers.key(row, columns[0]))
                                                    .value()
                                            >= ReleaseBlocks.LEAST_COMPARED));
        }

        private SpanningRow row(String row, List<ReleasedPeriod> halves, String... columns) {
            List<Long> now = parts(
                    columns,
                    column -> row.equals(PlaceTable.TOTAL)
                            ? released.number(PlaceNumbers.key(row, column)).value()
                            : year.value(PlaceNumbers.key(row, column)));
            List<List<Long>> earlier = halves.stream()
                    .map(half -> parts(columns, column -> half.number(PlaceNumbers.key(row, column))
                            .value()))
                    .toList();
            return new SpanningRow(
                    row,
                    IntStream.range(0, now.size())
                            .mapToObj(at -> new SpanningNumber(
                                    now.get(at),
                                    earlier.stream().map(parts -> parts.get(at)).toList()))
                            .toList());
        }

        /** Returns a number, or the two parts of one. */
        private static List<Long> parts(String[] columns, ToLongFunction<String> value) {
            long whole = value.applyAsLong(columns[0]);
            return columns.length == 1
                    ? List.of(whole)
                    : List.of(value.applyAsLong(columns[1]), whole - value.applyAsLong(columns[1]));
        }

        /** Returns the row of all that no other counts. */
        private static SpanningRow others(String id, SpanningRow total, List<SpanningRow> rows) {
            return new SpanningRow(
                    id,
                    IntStream.range(0, total.parts().size())
                            .mapToObj(at -> {
                                SpanningNumber all = total.parts().get(at);
                                List<SpanningNumber> own = rows.stream()
                                        .map(row -> row.parts().get(at))
                                        .toList();
                                return new SpanningNumber(
                                        all.value()
                                                - own.stream()
                                                        .mapToLong(SpanningNumber::value)
                                                        .sum(),
                                        IntStream.range(0, all.earlier().size())
                                                .mapToObj(half -> all.earlier().get(half)
                                                        - own.stream()
                                                                .mapToLong(number -> number.earlier()
                                                                        .get(half))
                                                                .sum())
                                                .toList());
                            })
                            .toList());
        }
    }
}

package vn.donghanh.reporting;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Hides what would tell of single people: every count from one to four, and beside it as many others as it takes until no hidden count can
 * be worked out from the total and from what is known of each, namely that a "&lt;5" is one to four and that the other hidden ones are not.
 * Zero is shown: it tells of nobody.
 */
public final class SmallCountSuppression {
    private static final int THRESHOLD = 5;

    /** A row of counts. */
    public record CountRow<K>(K key, ProtectedCount count) implements Serializable {}

    /** Counts that make a total. */
    public record CountTable<K>(List<CountRow<K>> rows, ProtectedCount total) implements Serializable {
        public boolean hasHiddenRows() {
            return rows.stream().anyMatch(row -> !row.count().isShown());
        }
    }

    /** A row of ratios. */
    public record RatioRow<K>(K key, ProtectedRatio ratio) implements Serializable {}

    /** Ratios whose numerators and denominators make totals. */
    public record RatioTable<K>(List<RatioRow<K>> rows, ProtectedRatio total) implements Serializable {
        public boolean hasHiddenRows() {
            return rows.stream().anyMatch(row -> !row.ratio().isShown());
        }
    }

    private final List<long[]> rows;
    private final Set<Integer> hidden = new TreeSet<>();
    private final Set<Integer> exclusive = new HashSet<>();
    private long @Nullable [] distinct;

    private SmallCountSuppression(List<long[]> rows) {
        this.rows = rows;
    }

    static boolean isSmall(long count) {
        return count > 0 && count < THRESHOLD;
    }

    /** A count that stands alone. */
    static ProtectedCount single(long count) {
        return isSmall(count) ? ProtectedCount.hidden(count) : ProtectedCount.of(count);
    }

    /** A ratio that stands alone: its rest is shown as soon as it is, so few left out hide it too. */
    static ProtectedRatio single(Ratio ratio) {
        return isSmall(ratio.n()) || isSmall(ratio.of()) ? ProtectedRatio.hidden(ratio) : ProtectedRatio.shown(ratio);
    }

    static <K> CountTable<K> counts(Map<K, Long> cells) {
        List<Map.Entry<K, Long>> entries = List.copyOf(cells.entrySet());
        SmallCountSuppression table = new SmallCountSuppression(
                entries.stream().map(entry -> new long[] {entry.getValue()}).toList());
        boolean totalHidden = table.suppress();
        long total = cells.values().stream().mapToLong(Long::longValue).sum();
        return new CountTable<>(
                IntStream.range(0, entries.size())
                        .mapToObj(row -> new CountRow<>(
                                entries.get(row).getKey(),
                                table.shown(row, entries.get(row).getValue())))
                        .toList(),
                totalHidden ? ProtectedCount.hidden(total) : ProtectedCount.of(total));
    }

    /** A row is hidden as a whole, and alike whichever of its numbers is small: the rate and one number would give the other, and so would a "&lt;5" beside a zero. */
    static <K> RatioTable<K> ratios(Map<K, Ratio> cells) {
        List<Map.Entry<K, Ratio>> entries = List.copyOf(cells.entrySet());
        SmallCountSuppression table = new SmallCountSuppression(entries.stream()
                .map(entry -> new long[] {entry.getValue().n(), entry.getValue().of()})
                .toList());
        boolean totalHidden = table.suppress();
        Ratio total = new Ratio(
                cells.values().stream().mapToLong(Ratio::n).sum(),
                cells.values().stream().mapToLong(Ratio::of).sum());
        return new RatioTable<>(
                IntStream.range(0, entries.size())
                        .mapToObj(row -> new RatioRow<>(
                                entries.get(row).getKey(),
                                table.hidden.contains(row)
                                        ? ProtectedRatio.suppressed()
                                        : ProtectedRatio.shown(entries.get(row).getValue())))
                        .toList(),
                totalHidden ? ProtectedRatio.hidden(total) : ProtectedRatio.shown(total));
    }

    /**
     * Counts of which one may stand in several rows, beside how many there are in truth, which the reader knows.
     *
     * @param apart whether who stands in this row stands in no other
     * @return empty where hiding cells is not enough, because the number of all is known and cannot be hidden with them
     */
    static <K> Optional<CountTable<K>> overlapping(Map<K, Long> cells, long distinct, Predicate<K> apart) {
        List<Map.Entry<K, Long>> entries = List.copyOf(cells.entrySet());
        SmallCountSuppression table = new SmallCountSuppression(
                entries.stream().map(entry -> new long[] {entry.getValue()}).toList());
        if (table.isUnprotectable(new long[] {distinct}, entries, apart)) {
            return Optional.empty();
        }
        return Optional.of(new CountTable<>(
                IntStream.range(0, entries.size())
                        .mapToObj(row -> new CountRow<>(
                                entries.get(row).getKey(),
                                table.shown(row, entries.get(row).getValue())))
                        .toList(),
                single(distinct)));
    }

    /** As {@link #overlapping}, of ratios. */
    static <K> Optional<RatioTable<K>> overlappingRatios(Map<K, Ratio> cells, Ratio distinct, Predicate<K> apart) {
        List<Map.Entry<K, Ratio>> entries = List.copyOf(cells.entrySet());
        SmallCountSuppression table = new SmallCountSuppression(entries.stream()
                .map(entry -> new long[] {entry.getValue().n(), entry.getValue().of()})
                .toList());
        if (table.isUnprotectable(new long[] {distinct.n(), distinct.of()}, entries, apart)) {
            return Optional.empty();
        }
        return Optional.of(new RatioTable<>(
                IntStream.range(0, entries.size())
                        .mapToObj(row -> new RatioRow<>(
                                entries.get(row).getKey(),
                                table.hidden.contains(row)
                                        ? ProtectedRatio.suppressed()
                                        : ProtectedRatio.shown(entries.get(row).getValue())))
                        .toList(),
                single(distinct)));
    }

    private <K> boolean isUnprotectable(long[] all, List<? extends Map.Entry<K, ?>> entries, Predicate<K> alone) {
        distinct = all;
        IntStream.range(0, entries.size())
                .filter(row -> alone.test(entries.get(row).getKey()))
                .forEach(exclusive::add);
        return suppress() || Arrays.stream(all).anyMatch(SmallCountSuppression::isSmall);
    }

    private ProtectedCount shown(int row, long value) {
        return hidden.contains(row) ? ProtectedCount.hidden(value) : ProtectedCount.of(value);
    }

    /** @return whether the total has to go too, because it is small itself or there was no other cell left to hide */
    private boolean suppress() {
        IntStream.range(0, rows.size())
                .filter(row ->
                        IntStream.range(0, rows.get(row).length).anyMatch(column -> isSmall(rows.get(row)[column])))
                .forEach(hidden::add);
        while (!hidden.isEmpty() && isInferable()) {
            Optional<Integer> next = smallestShown();
            if (next.isEmpty()) {
                return true;
            }
            hidden.add(next.get());
        }
        return rows.isEmpty()
                ? false
                : IntStream.range(0, rows.get(0).length)
                        .anyMatch(column -> isSmall(
                                rows.stream().mapToLong(row -> row[column]).sum()));
    }

    private Optional<Integer> smallestShown() {
        return IntStream.range(0, rows.size())
                .filter(row -> !hidden.contains(row) && lastColumn(row) > 0)
                .boxed()
                .min(Comparator.comparingLong(this::lastColumn));
    }

    private long lastColumn(int row) {
        long[] cells = rows.get(row);
        return cells[cells.length - 1];
    }

    private boolean isInferable() {
        return IntStream.range(0, rows.get(0).length)
                .anyMatch(column -> hidden.stream().anyMatch(row -> isDetermined(row, column)));
    }

    /** Whether only one value of this hidden cell fits the total. */
    private boolean isDetermined(int cell, int column) {
        int sum = (int) hidden.stream().mapToLong(row -> rows.get(row)[column]).sum();
        BitSet others = new BitSet(sum + 1);
        others.set(0);
        for (int row : hidden) {
            if (row != cell) {
                others = addValues(others, possibleValues(row, column, upperBound(row, column, sum)), sum);
            }
        }
        BitSet reachable = others;
        return possibleValues(cell, column, upperBound(cell, column, sum))
                        .filter(value -> reachable.get(sum - value))
                        .limit(2)
                        .count()
                < 2;
    }

    /** The largest that a reader may think a hidden cell to be. Where rows overlap, nobody of a row that stands apart is in any other. */
    private int upperBound(int cell, int column, int sum) {
        if (distinct == null) {
            return sum;
        }
        long standApart = exclusive.stream()
                .filter(row -> row != cell)
                .mapToLong(row -> lowerBound(row, column))
                .sum();
        long largest = exclusive.contains(cell)
                ? IntStream.range(0, rows.size())
                        .filter(row -> !exclusive.contains(row))
                        .mapToLong(row -> lowerBound(row, column))
                        .max()
                        .orElse(0)
                : 0;
        return (int) Math.min(sum, distinct[column] - standApart - largest);
    }

    /** What a reader knows a cell to be at the least. */
    private long lowerBound(int row, int column) {
        long cell = rows.get(row)[column];
        return !hidden.contains(row)
                ? cell
                : possibleValues(row, column, (int) cell).findFirst().orElse(0);
    }

    private static BitSet addValues(BitSet sums, IntStream values, int most) {
        BitSet more = new BitSet(most + 1);
        values.forEach(value ->
                sums.stream().map(sum -> sum + value).filter(sum -> sum <= most).forEach(more::set));
        return more;
    }

    /** What a reader knows a hidden cell may be: a row of nobody is never hidden. */
    private IntStream possibleValues(int row, int column, int most) {
        if (isSmall(rows.get(row)[column])) {
            return IntStream.range(1, Math.min(THRESHOLD, most + 1));
        }
        boolean mayBeNothing = column < rows.get(row).length - 1;
        return IntStream.rangeClosed(0, most).filter(value -> value >= THRESHOLD || (value == 0 && mayBeNothing));
    }
}

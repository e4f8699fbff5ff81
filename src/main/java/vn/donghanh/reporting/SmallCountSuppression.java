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
 * Suppresses counts that could identify persons: every count from one to four, and as many others as needed until no suppressed count can be
 * inferred from the total and from what is known of each cell, namely that "&lt;5" is one to four and that the other suppressed ones are not.
 * Zero is shown, as it concerns nobody.
 */
public final class SmallCountSuppression {
    private static final int THRESHOLD = 5;

    /** A row of counts. */
    public record CountRow<K>(K key, ProtectedCount count) implements Serializable {}

    /** Counts that sum to a total. */
    public record CountTable<K>(List<CountRow<K>> rows, ProtectedCount total) implements Serializable {
        public boolean hasHiddenRows() {
            return rows.stream().anyMatch(row -> !row.count().isShown());
        }
    }

    /** A row of ratios. */
    public record RatioRow<K>(K key, ProtectedRatio ratio) implements Serializable {}

    /** Ratios whose numerators and denominators sum to totals. */
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

    /** Protects a count outside any table. */
    static ProtectedCount single(long count) {
        return isSmall(count) ? ProtectedCount.hidden(count) : ProtectedCount.of(count);
    }

    /** Protects a ratio outside any table. */
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

    /** Protects a table of ratios. A row is suppressed as a whole, whichever of its numbers is small: the rate and one number would reveal the other,
     * and so would "&lt;5" beside zero. */
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
     * Protects a table in which a client may count in several rows, while the reader knows the distinct total.
     *
     * @param apart whether clients of this row count in no other row
     * @return empty when suppressing cells is not enough, because the distinct total is known to the reader
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

    /** Protects a table of ratios like {@link #overlapping}. */
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

    /** @return whether the total has to be suppressed too, because it is small or no other cell is left to suppress */
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

    /** Whether only one value of this suppressed cell is consistent with the total. */
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

    /** Returns the largest value a reader may assume for a suppressed cell. Where rows overlap, clients of an exclusive row count in no other row. */
    private int upperBound(int cell, int column, int sum) {
        if (distinct == null) {
            return sum;
        }
        long exclusiveSum = exclusive.stream()
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
        return (int) Math.min(sum, distinct[column] - exclusiveSum - largest);
    }

    /** Returns the smallest value a reader may assume for a cell. */
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

    /** Returns the values a reader may assume for a suppressed cell; empty rows are never suppressed. */
    private IntStream possibleValues(int row, int column, int most) {
        if (isSmall(rows.get(row)[column])) {
            return IntStream.range(1, Math.min(THRESHOLD, most + 1));
        }
        boolean mayBeNothing = column < rows.get(row).length - 1;
        return IntStream.rangeClosed(0, most).filter(value -> value >= THRESHOLD || (value == 0 && mayBeNothing));
    }
}

package vn.donghanh.report;

import java.io.Serializable;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Hides what would tell of single people: every count from one to four, and beside it as many others as it takes until no hidden count can
 * be worked out from the total and from what is known of each, namely that a "&lt;5" is one to four and that the other hidden ones are not.
 * Zero is shown: it tells of nobody.
 */
public final class Protection {
    private static final int FEW = 5;

    /** A row of counts. */
    public record CountRow<K>(K key, Shown count) implements Serializable {}

    /** Counts that make a total. */
    public record CountTable<K>(List<CountRow<K>> rows, Shown total) implements Serializable {
        public boolean hides() {
            return rows.stream().anyMatch(row -> !row.count().isShown());
        }
    }

    /** A row of ratios. */
    public record RatioRow<K>(K key, ShownRatio ratio) implements Serializable {}

    /** Ratios whose numerators and denominators make totals. */
    public record RatioTable<K>(List<RatioRow<K>> rows, ShownRatio total) implements Serializable {
        public boolean hides() {
            return rows.stream().anyMatch(row -> !row.ratio().isShown());
        }
    }

    private final List<long[]> rows;
    private final Set<Integer> hidden = new TreeSet<>();

    private Protection(List<long[]> rows) {
        this.rows = rows;
    }

    static boolean isSmall(long count) {
        return count > 0 && count < FEW;
    }

    /** A count that stands alone. */
    static Shown alone(long count) {
        return isSmall(count) ? Shown.hidden(count) : Shown.of(count);
    }

    /** A ratio that stands alone: its rest is shown as soon as it is, so few left out hide it too. */
    static ShownRatio alone(Ratio ratio) {
        return isSmall(ratio.n()) || isSmall(ratio.of()) ? ShownRatio.hidden(ratio) : ShownRatio.shown(ratio);
    }

    static <K> CountTable<K> counts(Map<K, Long> cells) {
        List<Map.Entry<K, Long>> entries = List.copyOf(cells.entrySet());
        Protection table = new Protection(
                entries.stream().map(entry -> new long[] {entry.getValue()}).toList());
        boolean totalHidden = table.protect();
        long total = cells.values().stream().mapToLong(Long::longValue).sum();
        return new CountTable<>(
                IntStream.range(0, entries.size())
                        .mapToObj(row -> new CountRow<>(
                                entries.get(row).getKey(),
                                table.shown(row, entries.get(row).getValue())))
                        .toList(),
                totalHidden ? Shown.hidden(total) : Shown.of(total));
    }

    /** A row is hidden as a whole: the rate and one number would give the other. */
    static <K> RatioTable<K> ratios(Map<K, Ratio> cells) {
        List<Map.Entry<K, Ratio>> entries = List.copyOf(cells.entrySet());
        Protection table = new Protection(entries.stream()
                .map(entry -> new long[] {entry.getValue().n(), entry.getValue().of()})
                .toList());
        boolean totalHidden = table.protect();
        Ratio total = new Ratio(
                cells.values().stream().mapToLong(Ratio::n).sum(),
                cells.values().stream().mapToLong(Ratio::of).sum());
        return new RatioTable<>(
                IntStream.range(0, entries.size())
                        .mapToObj(row -> new RatioRow<>(
                                entries.get(row).getKey(),
                                table.hidden.contains(row)
                                        ? ShownRatio.hidden(entries.get(row).getValue())
                                        : ShownRatio.shown(entries.get(row).getValue())))
                        .toList(),
                totalHidden ? ShownRatio.hidden(total) : ShownRatio.shown(total));
    }

    private Shown shown(int row, long value) {
        return hidden.contains(row) ? Shown.hidden(value) : Shown.of(value);
    }

    /** @return whether the total has to go too, because it is small itself or there was no other cell left to hide */
    private boolean protect() {
        IntStream.range(0, rows.size())
                .filter(row ->
                        IntStream.range(0, rows.get(row).length).anyMatch(column -> isSmall(rows.get(row)[column])))
                .forEach(hidden::add);
        while (!hidden.isEmpty() && givesAway()) {
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
                .filter(row -> !hidden.contains(row) && lastOf(row) > 0)
                .boxed()
                .min(Comparator.comparingLong(this::lastOf));
    }

    private long lastOf(int row) {
        long[] cells = rows.get(row);
        return cells[cells.length - 1];
    }

    private boolean givesAway() {
        return IntStream.range(0, rows.get(0).length)
                .anyMatch(column -> hidden.stream().anyMatch(row -> isCertain(row, column)));
    }

    /** Whether only one value of this hidden cell fits the total. */
    private boolean isCertain(int cell, int column) {
        int sum = (int) hidden.stream().mapToLong(row -> rows.get(row)[column]).sum();
        BitSet others = new BitSet(sum + 1);
        others.set(0);
        for (int row : hidden) {
            if (row != cell) {
                others = plus(others, rows.get(row)[column], sum);
            }
        }
        BitSet reachable = others;
        return possible(rows.get(cell)[column], sum)
                        .filter(value -> reachable.get(sum - value))
                        .limit(2)
                        .count()
                < 2;
    }

    private static BitSet plus(BitSet sums, long cell, int most) {
        BitSet more = new BitSet(most + 1);
        possible(cell, most).forEach(value -> sums.stream()
                .map(sum -> sum + value)
                .filter(sum -> sum <= most)
                .forEach(more::set));
        return more;
    }

    /** What a reader knows a hidden cell may be. */
    private static IntStream possible(long cell, int most) {
        return isSmall(cell)
                ? IntStream.range(1, Math.min(FEW, most + 1))
                : IntStream.rangeClosed(0, most).filter(value -> value == 0 || value >= FEW);
    }
}

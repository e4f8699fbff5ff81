package vn.donghanh.reporting;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** Counts with their total. */
public record CountTable<K>(List<Row<K>> rows, FigureCount total) implements Serializable {
    public record Row<K>(K key, FigureCount count) implements Serializable {}

    public CountTable {
        rows = List.copyOf(rows);
    }

    static <K> CountTable<K> of(Map<K, Long> counts) {
        return of(counts, counts.values().stream().mapToLong(Long::longValue).sum());
    }

    /** @param total less than the sum of the rows where somebody counts in several */
    static <K> CountTable<K> of(Map<K, Long> counts, long total) {
        return new CountTable<>(
                counts.entrySet().stream()
                        .map(row -> new Row<>(row.getKey(), FigureCount.of(row.getValue())))
                        .toList(),
                FigureCount.of(total));
    }
}

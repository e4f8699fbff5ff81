package vn.donghanh.reporting;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** Ratios with their total. */
public record RatioTable<K>(List<Row<K>> rows, FigureRatio total) implements Serializable {
    public record Row<K>(K key, FigureRatio ratio) implements Serializable {}

    public RatioTable {
        rows = List.copyOf(rows);
    }

    static <K> RatioTable<K> of(Map<K, Ratio> ratios) {
        return of(ratios, ratios.values().stream().reduce(new Ratio(0, 0), Ratio::plus));
    }

    /** @param total less than the sum of the rows where somebody counts in several */
    static <K> RatioTable<K> of(Map<K, Ratio> ratios, Ratio total) {
        return new RatioTable<>(
                ratios.entrySet().stream()
                        .map(row -> new Row<>(row.getKey(), FigureRatio.of(row.getValue())))
                        .toList(),
                FigureRatio.of(total));
    }

    public boolean hasHiddenRows() {
        return rows.stream().anyMatch(row -> !row.ratio().isShown());
    }
}

package vn.donghanh.service.stock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The goods that one record says were given on a day. */
public record GoodsGiven(LocalDate day, List<GoodsQuantity> goods) {
    /** A quantity of goods that leaves the stock on a day, or comes back to it if negative. */
    record Change(LocalDate day, String goods, int given) {}

    public GoodsGiven {
        goods = List.copyOf(goods);
    }

    /**
     * Returns the changes from one version of a record to the next; none where both say the same.
     *
     * @param before null for a new record
     * @param after null for a record that counts no more
     */
    static List<Change> changes(@Nullable GoodsGiven before, @Nullable GoodsGiven after) {
        Map<LocalDate, Map<String, Integer>> changes = new TreeMap<>();
        add(changes, before, -1);
        add(changes, after, 1);
        return changes.entrySet().stream()
                .flatMap(day -> day.getValue().entrySet().stream()
                        .filter(change -> change.getValue() != 0)
                        .map(change -> new Change(day.getKey(), change.getKey(), change.getValue())))
                .toList();
    }

    private static void add(Map<LocalDate, Map<String, Integer>> changes, @Nullable GoodsGiven given, int sign) {
        if (given != null) {
            Map<String, Integer> ofDay = changes.computeIfAbsent(given.day(), day -> new TreeMap<>());
            given.goods().forEach(quantity -> ofDay.merge(quantity.goods(), sign * quantity.quantity(), Integer::sum));
        }
    }
}

package vn.donghanh.service.stock;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListItemView;

/**
 * The view of one kind of goods.
 *
 * @param entries what was received, counted and written off, newest first
 * @param given what was given, by month
 * @param funding the sources that can be chosen today
 * @param mayKeep whether the reader keeps the stock
 */
public record GoodsView(
        StockListView.Row row,
        List<Entry> entries,
        List<GivenInMonth> given,
        List<CodeListItemView> funding,
        boolean mayKeep)
        implements Serializable {

    /**
     * An entry by hand.
     *
     * @param quantity negative when the stock became less
     * @param source null when none is named
     * @param reversal whether it takes another entry back
     * @param reversed whether it was taken back
     */
    public record Entry(
            String ref,
            StockMovementKind kind,
            int quantity,
            LocalDate day,
            @Nullable CodeListItemView source,
            @Nullable LocalDate expiresOn,
            @Nullable StockReason reason,
            String by,
            boolean reversal,
            boolean reversed,
            boolean mayReverse)
            implements Serializable {}
}

package vn.donghanh.service.stock;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.reference.CodeListItemView;

/**
 * The view of the stock.
 *
 * @param mayKeep whether the reader keeps the stock
 */
public record StockListView(List<Row> rows, boolean mayKeep) implements Serializable {
    /** One kind of goods. */
    public record Row(CodeListItemView item, StockBalance balance, LocalDate today) implements Serializable {
        public boolean isExpired() {
            return balance.isExpired(today);
        }
    }
}

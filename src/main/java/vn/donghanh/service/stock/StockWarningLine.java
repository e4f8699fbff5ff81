package vn.donghanh.service.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.donghanh.security.StaffId;

/** At how many pieces left the keeper of the stock is warned. Append-only; the newest of a kind applies. */
@Entity
@Table(name = "stock_warning_line", catalog = "donghanh_log")
class StockWarningLine {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String goods;
    private int quantity;
    private Instant setAt;
    private StaffId staffId;

    protected StockWarningLine() {}

    StockWarningLine(String goods, int quantity, StaffId staff, Instant now) {
        this.goods = goods;
        this.quantity = quantity;
        this.staffId = staff;
        this.setAt = now;
    }

    String goods() {
        return goods;
    }

    int quantity() {
        return quantity;
    }
}

package vn.donghanh.service.outreach.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import vn.donghanh.service.outreach.OutreachFormView;
import vn.donghanh.service.stock.GoodsQuantity;

/** The number of one kind of goods on the form of an outreach contact. */
public class GoodsLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final OutreachFormView.OfferedGoods goods;

    @Min(0)
    @Max(GoodsQuantity.MAX_QUANTITY)
    private Integer quantity;

    GoodsLine(OutreachFormView.OfferedGoods goods) {
        this.goods = goods;
    }

    public OutreachFormView.OfferedGoods getGoods() {
        return goods;
    }

    public Integer getQuantity() {
        return quantity;
    }

    public void setQuantity(Integer quantity) {
        this.quantity = quantity;
    }
}

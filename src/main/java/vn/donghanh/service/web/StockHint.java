package vn.donghanh.service.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.donghanh.service.DeliveredGoods;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.stock.GoodsQuantity;
import vn.donghanh.service.stock.StockLedger;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.Texts;

/** Says in a sentence what is left of goods that are about to be given. */
@Named
@ApplicationScoped
public class StockHint {
    @Inject
    DeliveredGoods goods;

    @Inject
    StockLedger stock;

    @Inject
    DisplayFormatter formats;

    @Inject
    Texts texts;

    /** Returns what is left of the goods of a kind; empty when it gives out none. */
    public String left(DeliveryType type) {
        Long left = goods.left(type);
        return left == null ? "" : text(left);
    }

    /** Returns the sentence about a number of pieces left. */
    public String text(long left) {
        return left < 0
                ? texts.of("stock.left.negative", formats.number(-left))
                : texts.of("stock.left", formats.number(left));
    }

    /** Whether the register says of any of these goods that more was given than there is. */
    public boolean isBehind(List<GoodsQuantity> given) {
        return stock.balances(given.stream().map(GoodsQuantity::goods).toList()).stream()
                .anyMatch(balance -> balance.left() < 0);
    }

    /** Whether the register says that more was given than there is. */
    boolean isBehind(DeliveryType type) {
        Long left = goods.left(type);
        return left != null && left < 0;
    }
}

package vn.donghanh.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.service.stock.GoodsGiven;
import vn.donghanh.service.stock.GoodsQuantity;
import vn.donghanh.service.stock.StockLedger;
import vn.donghanh.shared.PersonRef;

/** Takes the goods that deliveries say were given out of the stock, those of sealed kinds as well; the stock learns the day and the quantity alone. */
@ApplicationScoped
public class DeliveredGoods {
    @Inject
    StockLedger stock;

    @Inject
    ServiceCipher cipher;

    /** @param before the version that is corrected; null for a new delivery */
    void update(PersonRef person, @Nullable ServiceDelivery before, ServiceDelivery after) {
        stock.replace(given(person, before), given(person, after));
    }

    private @Nullable GoodsGiven given(PersonRef person, @Nullable ServiceDelivery delivery) {
        if (delivery == null || !delivery.isGiven()) {
            return null;
        }
        ServiceItem item = delivery.isSealed()
                ? cipher.decryptItem(person, delivery)
                : new ServiceItem(delivery.openType(), delivery.openQuantity(), delivery.openUnit());
        String goods = code(item.type(), delivery.cost());
        Integer quantity = item.quantity();
        return goods == null || quantity == null
                ? null
                : new GoodsGiven(delivery.happenedOn(), List.of(new GoodsQuantity(goods, quantity)));
    }

    /** Returns what is left of the goods that a kind gives out; null when it gives out none. Negative when the register is behind. */
    public @Nullable Long left(@Nullable DeliveryType type) {
        String goods = code(type, ServiceCost.NONE);
        return goods == null ? null : Long.valueOf(stock.left(goods));
    }

    /** Returns the code of the goods in the stock; null when it is no goods, or they were bought for the client. */
    static @Nullable String code(@Nullable DeliveryType type, ServiceCost cost) {
        if (type == null) {
            return null;
        }
        return switch (type) {
            case HARM_REDUCTION_KIT -> "HARM_REDUCTION_KIT";
            case CONDOMS -> "CONDOM";
            case LUBRICANT -> "LUBE";
            case NEEDLES -> "NSP";
            case HIV_SELF_TEST -> "SELF_TEST_HIV";
            case NALOXONE -> "NALOXONE";
            case SAFETY_CARD -> "VIOLENCE_CARD";
            case BASIC_SUPPLIES -> cost.amount() == null ? "BASIC_SUPPLIES" : null;
            default -> null;
        };
    }
}

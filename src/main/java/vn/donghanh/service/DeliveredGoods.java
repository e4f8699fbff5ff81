package vn.donghanh.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListCategoryProvider;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.service.stock.GoodsGiven;
import vn.donghanh.service.stock.GoodsQuantity;
import vn.donghanh.service.stock.StockLedger;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;

/** Takes the goods that deliveries say were given out of the stock, those of sealed kinds as well; the stock learns the day and the quantity alone. */
@ApplicationScoped
public class DeliveredGoods {
    @Inject
    StockLedger stock;

    @Inject
    ServiceCipher cipher;

    @Inject
    CodeListQueries codeLists;

    @Inject
    Clock clock;

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
        Integer quantity = item.quantity();
        DeliveryType type = item.type();
        if (type == null || quantity == null || !isFromStock(type, delivery.cost())) {
            return null;
        }
        return find(type, delivery.happenedOn())
                .map(goods -> new GoodsGiven(delivery.happenedOn(), List.of(new GoodsQuantity(goods.code(), quantity))))
                .orElse(null);
    }

    /** Returns what is left of the goods that a kind gives out; null when it gives out none. Negative when the register is behind. */
    public @Nullable Long left(@Nullable DeliveryType type) {
        return type == null || !type.isGoods()
                ? null
                : find(type, CentreTime.today(clock))
                        .map(goods -> stock.left(goods.code()))
                        .orElse(null);
    }

    /** Whether it gives out goods of the stock; supplies that were bought for the client do not come from there. */
    static boolean isFromStock(DeliveryType type, ServiceCost cost) {
        return type.isGoods() && (type != DeliveryType.BASIC_SUPPLIES || cost.amount() == null);
    }

    /** Finds the goods of a kind that were in use on a day. */
    private Optional<CodeListItemView> find(DeliveryType type, LocalDate day) {
        return codeLists.findValid(StockLedger.GOODS, day).stream()
                .filter(item -> type.name().equals(item.category()))
                .findFirst();
    }

    /** The kinds of delivery that take goods out of the stock. Goods of no kind are given out on outreach only. */
    @ApplicationScoped
    static class CategoryProvider implements CodeListCategoryProvider {
        @Override
        public String list() {
            return StockLedger.GOODS;
        }

        @Override
        public List<DeliveryType> categories() {
            return Arrays.stream(DeliveryType.values())
                    .filter(DeliveryType::isGoods)
                    .toList();
        }

        @Override
        public boolean isClassification() {
            return false;
        }
    }
}

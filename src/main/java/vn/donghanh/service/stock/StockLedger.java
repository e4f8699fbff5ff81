package vn.donghanh.service.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.shared.CentreTime;

/**
 * Takes out of the stock what other records say was given, in their transaction, and says what is left. Never refuses: help that was given is recorded
 * even if the register knows of no goods.
 */
@ApplicationScoped
public class StockLedger {
    /** The code of the list of goods. */
    public static final String GOODS = "goods";

    @Inject
    StockRepository stock;

    @Inject
    CodeListQueries codeLists;

    @Inject
    Clock clock;

    /**
     * Records the difference between two versions of a record, as movements that name neither the record nor its author.
     *
     * @param before null for a new record
     * @param after null for a record that counts no more
     */
    public void replace(@Nullable GoodsGiven before, @Nullable GoodsGiven after) {
        GoodsGiven.changes(before, after).stream().map(StockMovement::given).forEach(stock::add);
    }

    /** Returns what is left of one kind; negative when more was given than received. */
    public long left(String goods) {
        return stock.left(goods);
    }

    /** Returns the kinds of goods that can be given today, in the order of the list, and these kinds even if they no longer can. */
    public List<CodeListItemView> goods(Set<String> kept) {
        LocalDate today = CentreTime.today(clock);
        return codeLists.findAll(Set.of(GOODS)).getOrDefault(GOODS, List.of()).stream()
                .filter(item -> item.isValidOn(today) || kept.contains(item.code()))
                .toList();
    }

    /** Returns the balances of these kinds, in their order. */
    public List<StockBalance> balances(List<String> goods) {
        return goods.isEmpty() ? List.of() : stock.balances(goods);
    }
}

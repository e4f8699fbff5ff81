package vn.donghanh.service.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.CentreTime;

/** Finds the goods that need attention by those who manage the stock, for the page "My work". */
@ApplicationScoped
public class StockNoticeQueries {
    @Inject
    StockLedger stock;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Returns the kinds at the warning line, run out, to be counted or expired; none for others than the keeper. */
    public List<CodeListItemView> findNeedingAttention() {
        if (!user.may(Permission.STOCK_KEEP)) {
            return List.of();
        }
        LocalDate today = CentreTime.today(clock);
        Map<String, CodeListItemView> goods =
                stock.goods(Set.of()).stream().collect(Collectors.toMap(CodeListItemView::code, Function.identity()));
        return stock
                .balances(goods.values().stream()
                        .sorted((left, other) -> Integer.compare(left.position(), other.position()))
                        .map(CodeListItemView::code)
                        .toList())
                .stream()
                .filter(balance -> balance.needsAttention(today))
                .map(balance -> Objects.requireNonNull(goods.get(balance.goods())))
                .toList();
    }
}

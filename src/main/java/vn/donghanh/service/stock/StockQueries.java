package vn.donghanh.service.stock;

import static vn.donghanh.security.Permission.STOCK_SEE;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staff.StaffQueries;

/** Reads the pages of the stock, in a constant number of statements. What was given is shown by month, never by day. */
@UseCases(reads = true)
public class StockQueries {
    private static final int ENTRIES = 100;
    private static final int MONTHS = 24;

    @Inject
    StockRepository stock;

    @Inject
    CodeListQueries codeLists;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** Returns all kinds that can be given today, and retired ones of which something is left. */
    @Requires(STOCK_SEE)
    @AuditAction("stock.list")
    public StockListView list() {
        LocalDate today = CentreTime.today(clock);
        List<CodeListItemView> all =
                codeLists.findAll(Set.of(StockLedger.GOODS)).getOrDefault(StockLedger.GOODS, List.of());
        Map<String, StockBalance> balances = stock
                .balances(all.stream().map(CodeListItemView::code).toList())
                .stream()
                .collect(Collectors.toMap(StockBalance::goods, balance -> balance));
        return new StockListView(
                all.stream()
                        .map(item ->
                                new StockListView.Row(item, Objects.requireNonNull(balances.get(item.code())), today))
                        .filter(row ->
                                row.item().isValidOn(today) || row.balance().left() != 0)
                        .toList(),
                user.may(Permission.STOCK_KEEP));
    }

    /** @throws NotFoundException when there is no such kind of goods */
    @Requires(STOCK_SEE)
    @AuditAction("stock.view")
    public GoodsView goods(@Nullable String code) {
        CodeListItemView item =
                codeLists.findItem(StockLedger.GOODS, code == null ? "" : code).orElseThrow(NotFoundException::new);
        auditContext.about("goods", item.code());
        List<StockMovement> entries = stock.findEntries(item.code(), ENTRIES);
        Set<String> reversed = entries.stream()
                .map(StockMovement::reverses)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        boolean mayKeep = user.may(Permission.STOCK_KEEP);
        Map<StaffId, String> names = staff.names(entries.stream()
                .map(StockMovement::recordedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, CodeListItemView> sources = codeLists.findByCode(FundingSource.LIST);
        return new GoodsView(
                new StockListView.Row(item, stock.balances(List.of(item.code())).get(0), CentreTime.today(clock)),
                entries.stream()
                        .map(entry -> entry(entry, names, sources, reversed, mayKeep))
                        .toList(),
                stock.givenByMonth(item.code(), MONTHS),
                codeLists.findValid(FundingSource.LIST, CentreTime.today(clock)),
                mayKeep);
    }

    private static GoodsView.Entry entry(
            StockMovement entry,
            Map<StaffId, String> names,
            Map<String, CodeListItemView> sources,
            Set<String> reversed,
            boolean mayKeep) {
        boolean isReversed = reversed.contains(entry.ref());
        StaffId by = entry.recordedBy();
        String source = entry.fundingSource();
        return new GoodsView.Entry(
                entry.ref(),
                entry.kind(),
                entry.quantity(),
                entry.movedOn(),
                source == null ? null : sources.get(source),
                entry.expiresOn(),
                entry.reason(),
                by == null ? "" : names.getOrDefault(by, ""),
                entry.reverses() != null,
                isReversed,
                mayKeep && entry.isReversible() && !isReversed);
    }
}

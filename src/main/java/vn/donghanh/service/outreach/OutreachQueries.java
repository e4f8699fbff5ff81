package vn.donghanh.service.outreach;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.reference.place.Place;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.service.stock.FundingSource;
import vn.donghanh.service.stock.GoodsQuantity;
import vn.donghanh.service.stock.StockBalance;
import vn.donghanh.service.stock.StockLedger;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.staff.StaffQueries;

/** Reads the pages of outreach, in a constant number of statements. The figures are exact, for those who record and supervise. */
@UseCases(reads = true)
public class OutreachQueries {
    private static final Set<String> LISTS = Set.of(OutreachService.KINDS, OutreachService.GROUPS, StockLedger.GOODS);
    private static final int MOST_MONTHS = 36;

    @Inject
    OutreachRepository contacts;

    @Inject
    StockLedger stock;

    @Inject
    CodeListQueries codeLists;

    @Inject
    PlaceQueries places;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * @param correct reference of an entry that the form corrects; null for a new one
     * @param kind the kind that is recorded; null, or one that is not offered, for that of the user's last entry
     * @throws NotFoundException also when the user did not record that entry, or it was a mistake
     */
    @Requires(Permission.OUTREACH_RECORD)
    @AuditAction("outreach.open-form")
    public OutreachFormView form(@Nullable String correct, @Nullable String kind) {
        LocalDate today = CentreTime.today(clock);
        Map<String, List<CodeListItemView>> lists =
                codeLists.findValid(Set.of(OutreachService.KINDS, OutreachService.GROUPS, FundingSource.LIST), today);
        List<CodeListItemView> kinds = lists.getOrDefault(OutreachService.KINDS, List.of());
        OutreachContact corrected = correct == null ? null : getOwn(correct);
        Optional<OutreachContact> last =
                corrected == null ? contacts.findLast(user.id(), null) : Optional.of(corrected);
        String begun =
                corrected == null && kinds.stream().anyMatch(item -> item.code().equals(kind))
                        ? kind
                        : last.map(contact -> contact.content().kind()).orElse(null);
        Optional<OutreachContact> alike =
                last.map(contact -> contact.content().kind().equals(begun)
                        ? contact
                        : contacts.findLast(user.id(), begun).orElse(contact));
        List<GoodsQuantity> usual = alike.map(
                        contact -> contacts.findGoods(List.of(contact)).getOrDefault(contact.ref(), List.of()))
                .orElse(List.of());
        return new OutreachFormView(
                places.findDistricts(today),
                kinds,
                lists.getOrDefault(OutreachService.GROUPS, List.of()),
                offered(usual),
                lists.getOrDefault(FundingSource.LIST, List.of()),
                begun,
                alike.map(OutreachContact::content)
                        .map(content -> new OutreachFormView.Last(
                                last.orElseThrow().content().place(), content.group(), content.funding()))
                        .orElse(null),
                corrected == null
                        ? null
                        : new OutreachFormView.OutreachCorrection(
                                corrected.lineRef(),
                                corrected.versionNumber(),
                                OutreachVersionView.of(corrected, "", usual),
                                usual));
    }

    /** Returns the goods that can be given, and those that are corrected even if they cannot be given any more. */
    private List<OutreachFormView.OfferedGoods> offered(List<GoodsQuantity> usual) {
        Set<String> codes = usual.stream().map(GoodsQuantity::goods).collect(Collectors.toSet());
        List<CodeListItemView> goods = stock.goods(codes);
        Map<String, Long> left = stock
                .balances(goods.stream().map(CodeListItemView::code).toList())
                .stream()
                .collect(Collectors.toMap(StockBalance::goods, StockBalance::left));
        return goods.stream()
                .map(item -> new OutreachFormView.OfferedGoods(
                        item, left.getOrDefault(item.code(), 0L), codes.contains(item.code())))
                .toList();
    }

    /**
     * @param wanted the month; null for the current one
     * @param page page number from 1, with {@link OutreachMonthView#PAGE_SIZE} entries each, newest first
     */
    @Requires(Permission.OUTREACH_SEE)
    @AuditAction("outreach.list")
    public OutreachMonthView month(@Nullable YearMonth wanted, int page) {
        YearMonth now = YearMonth.from(CentreTime.today(clock));
        YearMonth month = wanted == null || wanted.isAfter(now) ? now : wanted;
        List<OutreachContact> newest = contacts.findLatest(
                month, PageRequest.firstRow(page, OutreachMonthView.PAGE_SIZE), OutreachMonthView.PAGE_SIZE);
        List<OutreachContact> earlier = contacts.findEarlier(newest);
        return new OutreachMonthView(
                month,
                months(now),
                new OutreachTotals(
                        contacts.tallies(month.atDay(1), month.atEndOfMonth()),
                        contacts.given(month.atDay(1), month.atEndOfMonth())),
                rows(newest, earlier),
                contacts.count(month),
                places.findDistricts().stream().collect(Collectors.toMap(Place::id, place -> place)),
                codeLists.findAll(LISTS),
                user.may(Permission.OUTREACH_RECORD));
    }

    private List<OutreachRow> rows(List<OutreachContact> newest, List<OutreachContact> earlier) {
        List<OutreachContact> all =
                Stream.concat(newest.stream(), earlier.stream()).toList();
        Map<String, List<GoodsQuantity>> goods = contacts.findGoods(all);
        Map<StaffId, String> names =
                staff.names(all.stream().map(OutreachContact::recordedBy).collect(Collectors.toSet()));
        boolean mayRecord = user.may(Permission.OUTREACH_RECORD);
        return newest.stream()
                .map(contact -> new OutreachRow(
                        contact.lineRef(),
                        view(contact, names, goods),
                        mayRecord && contact.isBy(user.id()) && !contact.isMistake(),
                        earlier.stream()
                                .filter(old -> old.lineRef().equals(contact.lineRef()))
                                .map(old -> view(old, names, goods))
                                .toList()))
                .toList();
    }

    private static OutreachVersionView view(
            OutreachContact contact, Map<StaffId, String> names, Map<String, List<GoodsQuantity>> goods) {
        return OutreachVersionView.of(
                contact, names.getOrDefault(contact.recordedBy(), ""), goods.getOrDefault(contact.ref(), List.of()));
    }

    private List<YearMonth> months(YearMonth now) {
        LocalDate first = contacts.firstDay();
        YearMonth oldest = first == null ? now : YearMonth.from(first);
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = now;
                !month.isBefore(oldest) && months.size() < MOST_MONTHS;
                month = month.minusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    private OutreachContact getOwn(String lineRef) {
        OutreachContact newest = contacts.getNewest(lineRef);
        if (!newest.isBy(user.id()) || newest.isMistake()) {
            throw new NotFoundException();
        }
        auditContext.about("outreach", lineRef);
        return newest;
    }
}

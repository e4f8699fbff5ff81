package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.donghanh.reporting.ReportData;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.reporting.table.TableCell.Count;
import vn.donghanh.service.DeliveryStatisticsQueries;
import vn.donghanh.service.DeliveryStatisticsQueries.DeliveryFact;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.outreach.OutreachStatisticsQueries;
import vn.donghanh.service.outreach.OutreachStatisticsQueries.ContactsOfKind;
import vn.donghanh.service.outreach.OutreachStatisticsQueries.GivenGoods;

/** Form 05: what was given to reduce harm, to clients and anonymously. Persons are known of clients only. */
@ApplicationScoped
class HarmReductionTable implements ReportTableProvider {
    private static final int RULE_VERSION = 1;
    private static final List<String> COLUMNS = List.of("QUANTITY", "CONTACTS", "PERSONS");

    /** The rows, by their codes in the statutory list of harm reduction services. */
    private static final List<String> ITEMS = List.of("CONDOM", "LUBE", "NSP", "BCC", "SELF_TEST_HIV", "VIOLENCE_CARD");

    @Inject
    DeliveryStatisticsQueries deliveries;

    @Inject
    OutreachStatisticsQueries outreach;

    @Override
    public String code() {
        return "B05";
    }

    @Override
    public Set<String> opened() {
        return Set.of(DeliveryStatisticsQueries.OPENED);
    }

    @Override
    public ReportTable compute(ReportedPeriod period) {
        ReportData data = period.data();
        return table(
                data,
                deliveries.findGiven(data.from(), data.asOf()),
                outreach.sumGoods(data.from(), data.asOf()),
                outreach.countContacts(data.from(), data.asOf()));
    }

    static ReportTable table(
            ReportData data, List<DeliveryFact> given, List<GivenGoods> anonymous, List<ContactsOfKind> contacts) {
        List<Row> rows = new ArrayList<>();
        for (String item : ITEMS) {
            List<LedgerEntry> entries = new ArrayList<>();
            long quantity = 0;
            for (DeliveryFact delivery : given) {
                DeliveryType type = delivery.type();
                if (type != null
                        && item.equals(type.harmReductionCode())
                        && !data.isMistaken(delivery.caseId(), delivery.episode())
                        && data.counted(delivery.caseId()).isPresent()) {
                    entries.add(new LedgerEntry(
                            data.counted(delivery.caseId()).orElseThrow().id(), delivery.lineRef(), item));
                    quantity += delivery.quantity() == null ? 0 : delivery.quantity();
                }
            }
            long anonymousQuantity = anonymous.stream()
                    .filter(goods -> goods.goods().equals(item))
                    .mapToLong(GivenGoods::quantity)
                    .sum();
            long anonymousContacts = anonymous.stream()
                            .filter(goods -> goods.goods().equals(item))
                            .mapToLong(GivenGoods::contacts)
                            .sum()
                    + contacts.stream()
                            .filter(kind -> kind.kind().equals(item))
                            .mapToLong(ContactsOfKind::contacts)
                            .sum();
            Count events = TableCell.events(entries);
            rows.add(new Row(
                    item,
                    false,
                    List.of(
                            new Count(quantity + anonymousQuantity, events.counted()),
                            new Count(events.value() + anonymousContacts, events.counted()),
                            TableCell.clients(entries))));
        }
        return new ReportTable("B05", RULE_VERSION, COLUMNS, rows);
    }
}

package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.donghanh.casefile.spi.DataProtectionProvider;
import vn.donghanh.casefile.spi.DataProtectionProvider.ProtectionEvent;
import vn.donghanh.casefile.spi.DataProtectionProvider.ProtectionMatter;
import vn.donghanh.casefile.spi.DataProtectionProvider.SettlementKind;
import vn.donghanh.reporting.ReportData;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.reporting.table.TableCell.NotApplicable;
import vn.donghanh.reporting.table.TableCell.Text;

/**
 * Form 11: how the Centre protected personal data, for itself alone. What came in is counted by its day, what was settled by the day on which it was. It counts
 * entries of registers, whether their clients are counted in other forms or not, and names no case. The Centre keeps no register of breaches here, so that row
 * says so.
 */
@ApplicationScoped
class DataProtectionTable implements ReportTableProvider {
    private static final int RULE_VERSION = 1;
    private static final List<String> COLUMNS = List.of("EVENTS", "SETTLED", "IN_TIME");
    private static final NotApplicable NONE = new NotApplicable();
    private static final Set<ProtectionMatter> OF_CLIENTS =
            EnumSet.of(ProtectionMatter.ERASURE_BY_CLIENT, ProtectionMatter.ERASURE_BY_REPRESENTATIVE);

    @Inject
    @Any
    Instance<DataProtectionProvider> registers;

    @Override
    public String code() {
        return "B11";
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public ReportTable compute(ReportedPeriod period) {
        ReportData data = period.data();
        return table(
                data::isInPeriod,
                registers.stream()
                        .flatMap(register -> register.protectionEvents(data.asOf()).stream())
                        .toList());
    }

    /** @param period whether a day is one of the period */
    static ReportTable table(Predicate<LocalDate> period, Collection<ProtectionEvent> events) {
        return new Rows(period, events).table();
    }

    private record Rows(Predicate<LocalDate> period, Collection<ProtectionEvent> events) {
        ReportTable table() {
            List<Row> rows = new ArrayList<>();
            rows.add(row("REQUESTS", false, OF_CLIENTS::contains));
            OF_CLIENTS.forEach(matter -> rows.add(row(matter.name(), true, matter::equals)));
            rows.add(new Row(
                    "CONSENT_WITHDRAWN", false, List.of(came(ProtectionMatter.CONSENT_WITHDRAWN::equals), NONE, NONE)));
            rows.add(row("BREAK_GLASS", false, ProtectionMatter.BREAK_GLASS::equals));
            rows.add(settled("BREAK_GLASS_NOT_JUSTIFIED", ProtectionMatter.BREAK_GLASS, SettlementKind.REFUSED));
            rows.add(new Row("BREACHES", false, List.of(new Text("cell.NOT_KEPT"), NONE, NONE)));
            rows.add(row("AUTHORITY_REQUESTS", false, ProtectionMatter.AUTHORITY_REQUEST::equals));
            rows.add(settled("AUTHORITY_ANSWERED", ProtectionMatter.AUTHORITY_REQUEST, SettlementKind.GRANTED));
            rows.add(settled("AUTHORITY_REFUSED", ProtectionMatter.AUTHORITY_REQUEST, SettlementKind.REFUSED));
            rows.add(settled("AUTHORITY_WITHDRAWN", ProtectionMatter.AUTHORITY_REQUEST, SettlementKind.WITHDRAWN));
            return new ReportTable("B11", RULE_VERSION, COLUMNS, rows);
        }

        private Row row(String key, boolean part, Predicate<ProtectionMatter> matter) {
            return new Row(
                    key,
                    part,
                    List.of(
                            came(matter),
                            settled(event -> matter.test(event.matter()), false),
                            settled(event -> matter.test(event.matter()), true)));
        }

        private Row settled(String key, ProtectionMatter matter, SettlementKind kind) {
            Predicate<ProtectionEvent> own = event -> event.matter() == matter
                    && event.settlement() != null
                    && event.settlement().kind() == kind;
            return new Row(key, true, List.of(NONE, settled(own, false), settled(own, true)));
        }

        private TableCell came(Predicate<ProtectionMatter> matter) {
            return TableCell.anonymous(events.stream()
                    .filter(event -> matter.test(event.matter()) && period.test(event.on()))
                    .count());
        }

        private TableCell settled(Predicate<ProtectionEvent> own, boolean inTime) {
            return TableCell.anonymous(events.stream()
                    .filter(own)
                    .filter(event -> event.settlement() != null
                            && period.test(event.settlement().on())
                            && (!inTime || event.settlement().inTime()))
                    .count());
        }
    }
}

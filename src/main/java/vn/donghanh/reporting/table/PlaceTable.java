package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.reporting.DistrictQueries;
import vn.donghanh.reporting.DistrictQueries.Districts;
import vn.donghanh.reporting.PlaceRow;
import vn.donghanh.reporting.ReportData;
import vn.donghanh.reporting.ReportData.ManagedEpisode;
import vn.donghanh.reporting.Target7;
import vn.donghanh.reporting.table.ReportTable.Row;

/**
 * Clients by the district where they lived on the last day: those under management then, those newly received, and target 7. Everybody counts in one row, so
 * that the rows add up to the totals of form 02 and of target 7. Places with fewer than five cases under management are one row: the name of a place says
 * where somebody lives, and address is sealed.
 */
@ApplicationScoped
public class PlaceTable implements ReportTableProvider {
    public static final String CODE = "PLACES";
    public static final String TOTAL = "TOTAL";

    /** Rows are districts: this, the unit, a dot, and its name on that day. */
    public static final String DISTRICT = "DISTRICT.";

    /** The row of all places with few cases: this, and how many places it stands for. */
    public static final String OTHERS = "OTHERS.";

    /** Rows of those of whom no district is known: this, and what is known instead. */
    public static final String NO_DISTRICT = "PlaceKind.";

    public static final String MANAGED_AT_END = "MANAGED_AT_END";
    public static final String RECEIVED = "RECEIVED";
    public static final String ELIGIBLE = "ELIGIBLE";
    public static final String REACHED = "REACHED";

    /** Of fewer cases under management a place is not named. */
    public static final int FEWEST_NAMED = 5;

    private static final int RULE_VERSION = 2;
    private static final List<String> COLUMNS = List.of(MANAGED_AT_END, RECEIVED, ELIGIBLE, REACHED);

    @Inject
    DistrictQueries districts;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Set<String> opened() {
        return Set.of(IdentityField.ADDRESS.name());
    }

    @Override
    public ReportTable compute(ReportedPeriod period) {
        return table(period.data(), districts.findOn(period.unitsOn()));
    }

    /** Returns the name of the district of a row. */
    public static String name(String row) {
        return row.substring(row.indexOf('.', DISTRICT.length()) + 1);
    }

    /** Returns how many places the row of all others stands for. */
    public static int others(String row) {
        return Integer.parseInt(row.substring(OTHERS.length()));
    }

    private static ReportTable table(ReportData data, Districts districts) {
        List<ManagedEpisode> all = data.managedEpisodes();
        Target7 target7 = data.target7();
        List<LedgerEntry> reached = entries(target7.reached(), REACHED);
        return table(
                districts,
                List.of(
                        episodes(
                                all,
                                MANAGED_AT_END,
                                episode -> episode.isOpenAfter(data.asOf().day())),
                        episodes(all, RECEIVED, episode -> episode.number() == 1 && data.isInPeriod(episode.begunOn())),
                        Stream.concat(reached.stream(), entries(target7.open(), ELIGIBLE).stream())
                                .toList(),
                        reached));
    }

    /** @param columns who counts in each column, that of the cases under management first */
    static ReportTable table(Districts districts, List<List<LedgerEntry>> columns) {
        Map<PlaceRow, Long> managed = columns.get(0).stream()
                .collect(Collectors.groupingBy(entry -> districts.of(entry.caseId()), Collectors.counting()));
        Set<PlaceRow> named = new TreeSet<>(Comparator.comparing(PlaceRow::kind).thenComparing(PlaceRow::unit));
        managed.forEach((place, cases) -> {
            if (cases >= FEWEST_NAMED) {
                named.add(place);
            }
        });
        List<Row> rows = new ArrayList<>();
        rows.add(row(TOTAL, columns, entry -> true));
        named.forEach(place -> rows.add(
                row(key(place), columns, entry -> districts.of(entry.caseId()).equals(place))));
        rows.add(row(
                OTHERS + (districts.rows() - named.size()),
                columns,
                entry -> !named.contains(districts.of(entry.caseId()))));
        return new ReportTable(CODE, RULE_VERSION, COLUMNS, rows);
    }

    private static String key(PlaceRow place) {
        return place.kind() == PlaceRow.Kind.UNIT
                ? DISTRICT + place.unit() + "." + place.name()
                : NO_DISTRICT + place.kind();
    }

    private static Row row(String key, List<List<LedgerEntry>> columns, Predicate<LedgerEntry> place) {
        return new Row(
                key,
                false,
                columns.stream()
                        .<TableCell>map(column ->
                                TableCell.events(column.stream().filter(place).toList()))
                        .toList());
    }

    private static List<LedgerEntry> episodes(
            List<ManagedEpisode> all, String reason, Predicate<ManagedEpisode> condition) {
        return all.stream()
                .filter(condition)
                .map(episode -> new LedgerEntry(episode.caseFact().id(), String.valueOf(episode.number()), reason))
                .toList();
    }

    private static List<LedgerEntry> entries(Collection<CaseId> cases, String reason) {
        return cases.stream()
                .map(caseId -> new LedgerEntry(caseId, null, reason))
                .toList();
    }
}

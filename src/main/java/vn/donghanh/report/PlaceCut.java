package vn.donghanh.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.person.Residences.Residence;
import vn.donghanh.reference.UnitHistory;
import vn.donghanh.reference.UnitLevel;
import vn.donghanh.report.PlaceRow.Kind;
import vn.donghanh.report.Protection.CountTable;
import vn.donghanh.report.Protection.RatioTable;
import vn.donghanh.shared.Missing;

/**
 * Counts by place, over records: who lived in two places is counted in both, and once in the total.
 *
 * @param day whose units are the rows
 */
record PlaceCut(UnitHistory units, UnitLevel level, LocalDate day) {
    /** In which rows somebody stands who lived so; never none. */
    Set<PlaceRow> rows(List<Residence> lived) {
        Set<PlaceRow> rows = new HashSet<>();
        for (Residence one : lived) {
            if (one.missing() == null) {
                rows.add(row(one.unit()));
            }
        }
        Set<PlaceRow> places = rows.stream().filter(PlaceRow::isPlace).collect(Collectors.toSet());
        if (!places.isEmpty() || !rows.isEmpty()) {
            return places.isEmpty() ? rows : places;
        }
        Missing why =
                lived.isEmpty() ? Missing.UNKNOWN : lived.get(lived.size() - 1).missing();
        return Set.of(PlaceRow.of(why == null ? Missing.UNKNOWN : why));
    }

    private PlaceRow row(@Nullable Integer unit) {
        if (unit == null) {
            return PlaceRow.of(Kind.ROUGH);
        }
        if (!units.isHome(unit)) {
            return PlaceRow.of(Kind.ELSEWHERE);
        }
        return units.at(unit, level, day).map(PlaceRow::of).orElseGet(() -> PlaceRow.of(Kind.ROUGH));
    }

    /** The rows that anybody stands in, in their order, with who does. */
    Map<PlaceRow, Set<CaseId>> table(Collection<CaseId> files, Map<CaseId, List<Residence>> lived) {
        Map<PlaceRow, Set<CaseId>> table = new TreeMap<>(PlaceRow.IN_ORDER);
        for (CaseId file : files) {
            rows(lived.getOrDefault(file, List.of())).forEach(row -> table.computeIfAbsent(row, one -> new HashSet<>())
                    .add(file));
        }
        return table;
    }

    /** @return empty where too few stand behind it all */
    Optional<CountTable<PlaceRow>> counts(Collection<CaseId> files, Map<CaseId, List<Residence>> lived) {
        Map<PlaceRow, Long> cells = new LinkedHashMap<>();
        table(files, lived).forEach((row, who) -> cells.put(row, (long) who.size()));
        return Protection.overlapping(cells, files.size(), row -> !row.isPlace());
    }

    /**
     * @param reached those of the numerator, each of whom is among {@code all}
     * @return empty where too few stand behind it all
     */
    Optional<RatioTable<PlaceRow>> ratios(
            Set<CaseId> reached, Collection<CaseId> all, Map<CaseId, List<Residence>> lived) {
        Map<PlaceRow, Ratio> cells = new LinkedHashMap<>();
        table(all, lived)
                .forEach((row, who) -> cells.put(
                        row, new Ratio(who.stream().filter(reached::contains).count(), who.size())));
        return Protection.overlappingRatios(cells, new Ratio(reached.size(), all.size()), row -> !row.isPlace());
    }
}

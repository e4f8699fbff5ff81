package vn.donghanh.reporting;

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
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.person.ResidenceQueries.Residence;
import vn.donghanh.reference.AdminUnitHistory;
import vn.donghanh.reference.AdminUnitLevel;
import vn.donghanh.reporting.PlaceRow.Kind;
import vn.donghanh.reporting.SmallCountSuppression.CountTable;
import vn.donghanh.reporting.SmallCountSuppression.RatioTable;
import vn.donghanh.shared.MissingReason;

/**
 * Counts by place, over records: who lived in two places is counted in both, and once in the total.
 *
 * @param day whose units are the rows
 */
record PlaceBreakdown(AdminUnitHistory units, AdminUnitLevel level, LocalDate day) {
    /** In which rows somebody stands who lived so; never none. */
    Set<PlaceRow> rows(List<Residence> lived) {
        Set<PlaceRow> rows = new HashSet<>();
        for (Residence residence : lived) {
            if (residence.missing() == null) {
                rows.add(row(residence.unit()));
            }
        }
        Set<PlaceRow> places = rows.stream().filter(PlaceRow::isPlace).collect(Collectors.toSet());
        if (!places.isEmpty() || !rows.isEmpty()) {
            return places.isEmpty() ? rows : places;
        }
        MissingReason missingReason = lived.isEmpty()
                ? MissingReason.UNKNOWN
                : lived.get(lived.size() - 1).missing();
        return Set.of(PlaceRow.of(missingReason == null ? MissingReason.UNKNOWN : missingReason));
    }

    private PlaceRow row(@Nullable Integer unit) {
        if (unit == null) {
            return PlaceRow.of(Kind.ROUGH);
        }
        if (!units.isInServiceArea(unit)) {
            return PlaceRow.of(Kind.ELSEWHERE);
        }
        return units.findAt(unit, level, day).map(PlaceRow::of).orElseGet(() -> PlaceRow.of(Kind.ROUGH));
    }

    /** The rows that anybody stands in, in their order, with who does. */
    Map<PlaceRow, Set<CaseId>> casesByRow(Collection<CaseId> files, Map<CaseId, List<Residence>> lived) {
        Map<PlaceRow, Set<CaseId>> table = new TreeMap<>(PlaceRow.IN_ORDER);
        for (CaseId caseId : files) {
            rows(lived.getOrDefault(caseId, List.of()))
                    .forEach(row -> table.computeIfAbsent(row, placeRow -> new HashSet<>())
                            .add(caseId));
        }
        return table;
    }

    /** @return empty where too few stand behind it all */
    Optional<CountTable<PlaceRow>> counts(Collection<CaseId> files, Map<CaseId, List<Residence>> lived) {
        Map<PlaceRow, Long> cells = new LinkedHashMap<>();
        casesByRow(files, lived).forEach((row, who) -> cells.put(row, (long) who.size()));
        return SmallCountSuppression.overlapping(cells, files.size(), row -> !row.isPlace());
    }

    /**
     * @param reached those of the numerator, each of whom is among {@code all}
     * @return empty where too few stand behind it all
     */
    Optional<RatioTable<PlaceRow>> ratios(
            Set<CaseId> reached, Collection<CaseId> all, Map<CaseId, List<Residence>> lived) {
        Map<PlaceRow, Ratio> cells = new LinkedHashMap<>();
        casesByRow(all, lived)
                .forEach((row, who) -> cells.put(
                        row, new Ratio(who.stream().filter(reached::contains).count(), who.size())));
        return SmallCountSuppression.overlappingRatios(
                cells, new Ratio(reached.size(), all.size()), row -> !row.isPlace());
    }
}

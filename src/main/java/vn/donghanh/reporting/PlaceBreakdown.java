package vn.donghanh.reporting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.person.ResidenceQueries.Residence;
import vn.donghanh.reference.place.AdminUnitHistory;
import vn.donghanh.reference.place.AdminUnitLevel;
import vn.donghanh.reporting.PlaceRow.Kind;
import vn.donghanh.shared.MissingReason;

/**
 * Counts clients by place, without database access. A client who lived in two places counts in both rows and once in the total.
 *
 * @param day the day whose administrative units form the rows
 */
record PlaceBreakdown(AdminUnitHistory units, AdminUnitLevel level, LocalDate day) {
    /** Returns the rows in which a client with these residences counts; never empty. */
    Set<PlaceRow> rows(List<Residence> residences) {
        Set<PlaceRow> rows = new HashSet<>();
        for (Residence residence : residences) {
            if (residence.missing() == null) {
                rows.add(row(residence.unit()));
            }
        }
        Set<PlaceRow> places = rows.stream().filter(PlaceRow::isPlace).collect(Collectors.toSet());
        if (!places.isEmpty() || !rows.isEmpty()) {
            return places.isEmpty() ? rows : places;
        }
        MissingReason missingReason = residences.isEmpty()
                ? MissingReason.UNKNOWN
                : residences.get(residences.size() - 1).missing();
        return Set.of(PlaceRow.of(missingReason == null ? MissingReason.UNKNOWN : missingReason));
    }

    /** Returns the one row in which a client counts who counts once: the place that was recorded last. */
    PlaceRow lastRow(List<Residence> residences) {
        List<Residence> known = residences.stream()
                .filter(residence -> residence.missing() == null)
                .toList();
        return known.isEmpty()
                ? rows(residences).iterator().next()
                : row(known.get(known.size() - 1).unit());
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

    /** Returns the non-empty rows in order, with the cases that count in them. */
    Map<PlaceRow, Set<CaseId>> casesByRow(Collection<CaseId> caseIds, Map<CaseId, List<Residence>> residences) {
        Map<PlaceRow, Set<CaseId>> table = new TreeMap<>(PlaceRow.IN_ORDER);
        for (CaseId caseId : caseIds) {
            rows(residences.getOrDefault(caseId, List.of()))
                    .forEach(row -> table.computeIfAbsent(row, placeRow -> new HashSet<>())
                            .add(caseId));
        }
        return table;
    }

    /** @param few places with fewer clients are one row; 0 for none */
    CountTable<PlaceRow> counts(Collection<CaseId> caseIds, Map<CaseId, List<Residence>> residences, int few) {
        Map<PlaceRow, Long> cells = new LinkedHashMap<>();
        merged(casesByRow(caseIds, residences), few).forEach((row, cases) -> cells.put(row, (long) cases.size()));
        return CountTable.of(cells, caseIds.size());
    }

    /**
     * @param reached cases of the numerator, a subset of {@code all}
     * @param few places with fewer clients are one row; 0 for none
     */
    RatioTable<PlaceRow> ratios(
            Set<CaseId> reached, Collection<CaseId> all, Map<CaseId, List<Residence>> residences, int few) {
        Map<PlaceRow, Ratio> cells = new LinkedHashMap<>();
        merged(casesByRow(all, residences), few)
                .forEach((row, cases) -> cells.put(
                        row, new Ratio(cases.stream().filter(reached::contains).count(), cases.size())));
        return RatioTable.of(cells, new Ratio(reached.size(), all.size()));
    }

    private static Map<PlaceRow, Set<CaseId>> merged(Map<PlaceRow, Set<CaseId>> table, int few) {
        Map<PlaceRow, Set<CaseId>> rows = new TreeMap<>(PlaceRow.IN_ORDER);
        table.forEach((row, cases) -> rows.computeIfAbsent(
                        row.kind() == Kind.UNIT && cases.size() < few ? PlaceRow.of(Kind.FEW) : row,
                        key -> new HashSet<>())
                .addAll(cases));
        return rows;
    }
}

package vn.donghanh.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.donghanh.casefile.CaseStatisticsQueries.ManagedCase;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.reporting.CountedCases.UnitRow;
import vn.donghanh.staff.OrgUnitQueries;

/** Names the units whose cases figures at work count. */
@ApplicationScoped
class CountedCaseQueries {
    @Inject
    OrgUnitQueries units;

    /**
     * Returns the units with most cases first, in one SQL statement.
     *
     * @param managed who has each case
     */
    CountedCases count(Collection<CaseId> counted, Map<CaseId, ManagedCase> managed) {
        Map<Long, String> names = units.names();
        return new CountedCases(counted.stream()
                .map(id -> Objects.requireNonNull(managed.get(id)).unitId())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(unit -> new UnitRow(names.getOrDefault(unit.getKey(), ""), unit.getValue()))
                .sorted(Comparator.comparingLong(UnitRow::cases).reversed().thenComparing(UnitRow::unit))
                .toList());
    }
}

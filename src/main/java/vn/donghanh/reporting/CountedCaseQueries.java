package vn.donghanh.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.donghanh.reporting.CountedCases.UnitRow;
import vn.donghanh.reporting.records.OutcomeRecords;
import vn.donghanh.shared.VietnameseText;
import vn.donghanh.staff.OrgUnitQueries;

/** Names the units whose cases figures at work count. */
@ApplicationScoped
class CountedCaseQueries {
    @Inject
    OrgUnitQueries units;

    /** @param cases the number of cases of each unit */
    private record UnitCounts(Map<Long, Long> cases) {}

    /** Returns the units with most cases first, in one SQL statement. */
    CountedCases count(OutcomeRecords records, LocalDate since) {
        Map<Long, String> names = units.names();
        UnitCounts counts = records.once().get(UnitCounts.class, UnitCounts.class, () -> byUnit(records));
        return new CountedCases(
                since,
                counts.cases().entrySet().stream()
                        .map(unit -> new UnitRow(names.getOrDefault(unit.getKey(), ""), unit.getValue()))
                        .sorted(Comparator.comparingLong(UnitRow::cases)
                                .reversed()
                                .thenComparing(UnitRow::unit, VietnameseText.alphabetical()))
                        .toList());
    }

    private static UnitCounts byUnit(OutcomeRecords records) {
        return new UnitCounts(records.caseIds().stream()
                .map(id -> Objects.requireNonNull(records.managed().get(id)).unitId())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }
}

package vn.donghanh.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.reporting.CountedCases.UnitRow;
import vn.donghanh.staff.OrgUnitQueries;

/** Names the units whose cases figures at work count. */
@ApplicationScoped
class CountedCaseQueries {
    @Inject
    CaseStatisticsQueries cases;

    @Inject
    OrgUnitQueries units;

    /** Returns the units with most cases first, in two SQL statements. */
    CountedCases count(Collection<CaseId> counted) {
        Map<Long, String> names = units.names();
        return new CountedCases(cases.countByUnit(counted).entrySet().stream()
                .map(unit -> new UnitRow(names.getOrDefault(unit.getKey(), ""), unit.getValue()))
                .sorted(Comparator.comparingLong(UnitRow::cases).reversed().thenComparing(UnitRow::unit))
                .toList());
    }
}

package vn.donghanh.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.person.ResidenceQueries;
import vn.donghanh.person.ResidenceQueries.Residence;
import vn.donghanh.reference.place.AdminUnitHistory;
import vn.donghanh.reference.place.AdminUnitLevel;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.shared.PersonRef;

/**
 * Finds in which district clients lived on a day, for figures of the whole Centre: never in which commune. After the districts were abolished, these are the
 * last ones that existed. Reads in a constant number of SQL statements.
 */
@ApplicationScoped
public class DistrictQueries {
    @Inject
    CaseStatisticsQueries figures;

    @Inject
    ResidenceQueries residences;

    @Inject
    PlaceQueries places;

    /**
     * Where clients lived.
     *
     * @param rows number of the rows in which somebody can count: the districts of the service area, and what is known of a place instead
     */
    public record Districts(int rows, Map<CaseId, PlaceRow> byCase) implements Serializable {
        public Districts {
            byCase = Map.copyOf(byCase);
        }

        /** Returns the row of a case; that of an unknown place when nothing is recorded. */
        public PlaceRow of(CaseId caseId) {
            return byCase.getOrDefault(caseId, PlaceRow.of(PlaceRow.Kind.UNKNOWN));
        }
    }

    public Districts findOn(LocalDate day) {
        Map<CaseId, PersonRef> people = figures.clients(day, CaseStatisticsQueries.Scope.CENTRE);
        Map<PersonRef, List<Residence>> lived = residences.between(day, day, people.values());
        AdminUnitHistory history = places.history();
        LocalDate unitsOn = history.lastDayWithUnits(AdminUnitLevel.DISTRICT, day);
        PlaceBreakdown breakdown = new PlaceBreakdown(history, AdminUnitLevel.DISTRICT, unitsOn);
        Map<CaseId, PlaceRow> byCase = new HashMap<>();
        people.forEach(
                (caseId, person) -> byCase.put(caseId, breakdown.lastRow(lived.getOrDefault(person, List.of()))));
        long reasons = Arrays.stream(PlaceRow.Kind.values())
                .filter(PlaceRow.Kind::isNoUnit)
                .count();
        return new Districts(
                history.findInServiceArea(AdminUnitLevel.DISTRICT, unitsOn).size() + (int) reasons, byCase);
    }
}

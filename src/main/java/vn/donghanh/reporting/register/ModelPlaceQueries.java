package vn.donghanh.reporting.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.donghanh.reference.place.AdminUnitHistory;
import vn.donghanh.reference.place.AdminUnitLevel;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.reporting.programme.TargetQueries;
import vn.donghanh.shared.VietnameseText;

/** Finds the communes of the area of the plan, and what those of a model are called on a day. */
@ApplicationScoped
public class ModelPlaceQueries {
    @Inject
    TargetQueries targets;

    @Inject
    PlaceQueries places;

    List<AdminUnitHistory.Unit> findCommunes(LocalDate day) {
        return targets.findArea(day)
                .map(area -> places.history().findWithin(area, AdminUnitLevel.COMMUNE, day))
                .orElse(List.of());
    }

    /** Returns the names of communes as they are on a day, in one statement for all models. */
    public CommuneNames names(LocalDate day) {
        return new CommuneNames(places.history(), day);
    }

    /** What communes are called on a day. */
    public record CommuneNames(AdminUnitHistory history, LocalDate day) {
        /** Returns the names of recorded communes; the province instead of a commune that was divided since. */
        public List<String> of(Collection<Integer> communes) {
            return communes.stream()
                    .flatMap(commune -> history
                            .findAt(commune, AdminUnitLevel.COMMUNE, day)
                            .or(() -> history.findAt(commune, AdminUnitLevel.PROVINCE, day))
                            .stream())
                    .map(AdminUnitHistory.Unit::fullName)
                    .distinct()
                    .sorted(VietnameseText.alphabetical())
                    .toList();
        }
    }
}

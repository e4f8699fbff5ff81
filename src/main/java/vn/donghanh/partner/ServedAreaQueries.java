package vn.donghanh.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.reference.place.PlaceSuccession;
import vn.donghanh.security.OrganisationId;

/** Queries for served areas with the current names of their administrative units. Uses a constant number of statements. */
@ApplicationScoped
class ServedAreaQueries {
    @Inject
    OrganisationRepository organisations;

    @Inject
    PlaceQueries places;

    Map<OrganisationId, List<AreaRow>> findByOrganisation(Collection<OrganisationId> ids, LocalDate on) {
        List<ServedArea> areas = organisations.findAreas(ids);
        Map<Integer, PlaceSuccession> today = places.findSuccessions(
                areas.stream().map(ServedArea::placeId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return areas.stream()
                .collect(Collectors.groupingBy(
                        ServedArea::organisationId,
                        Collectors.mapping(area -> area.row(today, on), Collectors.toList())));
    }
}

package vn.donghanh.partner;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.reference.PlaceQueries;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/** Partner organisations, for features that send something to one. Called inside a use case, in its transaction; leaves no event of its own. */
@ApplicationScoped
@Transactional(MANDATORY)
public class PartnerQueries {
    @Inject
    OrganisationRepository organisations;

    @Inject
    ServedAreaQueries servedAreas;

    @Inject
    PlaceQueries places;

    @Inject
    Clock clock;

    /** Who offers something of this kind on the day, by name; a constant number of statements, however many there are. */
    public List<PartnerOption> findOffering(ServiceKind kind, LocalDate on) {
        return options(organisations.findOffering(kind, on), on);
    }

    /**
     * The organisation that a form named.
     *
     * @throws NotFoundException when there is none, or when it is not valid today
     */
    public PartnerOption getValid(String ref) {
        LocalDate today = CentreTime.day(clock.instant());
        PartnerOrganisation organisation = organisations.findByRef(ref);
        if (!organisation.validity().isValidOn(today)) {
            throw new NotFoundException();
        }
        return options(List.of(organisation), today).get(0);
    }

    /**
     * Which of these serve one of the units, in whatever era either was recorded.
     *
     * @return their refs
     */
    public Set<String> findServing(Collection<PartnerOption> choices, Collection<Integer> units) {
        Set<Integer> around =
                units.stream().flatMap(unit -> places.findRelated(unit).stream()).collect(Collectors.toSet());
        return choices.stream()
                .filter(choice -> around.stream().anyMatch(choice::serves))
                .map(PartnerOption::ref)
                .collect(Collectors.toSet());
    }

    public boolean isValid(OrganisationId id, LocalDate on) {
        return organisations.get(id).validity().isValidOn(on);
    }

    /** Its name, also when it is over. */
    public String name(OrganisationId id) {
        return organisations.get(id).details().name();
    }

    /** The telephone of its reception desk, as far as it is on record. */
    public Optional<String> phone(OrganisationId id) {
        return Optional.ofNullable(organisations.get(id).details().phone());
    }

    /** Their names, also of those that are over. */
    public Map<OrganisationId, String> names(Collection<OrganisationId> ids) {
        Map<OrganisationId, String> names = new HashMap<>();
        ids.stream().distinct().forEach(id -> names.put(id, name(id)));
        return names;
    }

    List<PartnerOption> options(List<PartnerOrganisation> found, LocalDate on) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<OrganisationId> ids = found.stream().map(PartnerOrganisation::id).toList();
        Map<OrganisationId, List<OfferedService>> services =
                organisations.findServices(ids).stream().collect(Collectors.groupingBy(OfferedService::organisationId));
        Map<OrganisationId, List<AreaRow>> areas = servedAreas.findByOrganisation(ids, on);
        return found.stream()
                .map(partnerOrganisation -> option(
                        partnerOrganisation,
                        services.getOrDefault(partnerOrganisation.id(), List.of()),
                        areas.getOrDefault(partnerOrganisation.id(), List.of()),
                        on))
                .toList();
    }

    private static PartnerOption option(
            PartnerOrganisation partnerOrganisation, List<OfferedService> services, List<AreaRow> areas, LocalDate on) {
        OrganisationDetails details = partnerOrganisation.details();
        return new PartnerOption(
                partnerOrganisation.id(),
                partnerOrganisation.ref(),
                details.name(),
                details.phone(),
                areas.stream().filter(AreaRow::valid).toList(),
                services.stream()
                        .map(service -> service.row(on))
                        .filter(ServiceRow::valid)
                        .toList());
    }
}

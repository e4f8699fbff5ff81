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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/**
 * Queries on partner organisations for features that send disclosures. They run in the transaction of the calling use case and write no
 * audit event of their own.
 */
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

    /** Returns the organisations, by name, that offer a service of this kind on the day. Uses a constant number of statements. */
    public List<PartnerOption> findOffering(ServiceKind kind, LocalDate on) {
        return options(organisations.findOffering(kind, on), on);
    }

    /** Returns all organisations, by name, that are valid on the day. Uses a constant number of statements. */
    public List<PartnerOption> findValid(LocalDate on) {
        return findValid(on, organisation -> true);
    }

    /** Returns the organisations of these types, by name, that are valid on the day. Uses a constant number of statements. */
    public List<PartnerOption> findOfTypes(Set<PartnerType> types, LocalDate on) {
        return findValid(
                on, organisation -> types.contains(organisation.details().type()));
    }

    private List<PartnerOption> findValid(LocalDate on, Predicate<PartnerOrganisation> wanted) {
        return options(
                organisations.findAll().stream()
                        .filter(organisation -> organisation.validity().isValidOn(on) && wanted.test(organisation))
                        .toList(),
                on);
    }

    /**
     * Returns the organisation selected in a form.
     *
     * @throws NotFoundException if the organisation does not exist or is not valid today
     */
    public OrganisationId getValidId(String ref) {
        PartnerOrganisation organisation = organisations.findByRef(ref);
        if (!organisation.validity().isValidOn(CentreTime.today(clock))) {
            throw new NotFoundException();
        }
        return organisation.id();
    }

    /** Returns whether the organisation offers the service today. */
    public boolean offers(OrganisationId id, ServiceType offer) {
        LocalDate today = CentreTime.today(clock);
        return organisations.findServices(List.of(id)).stream()
                .map(service -> service.row(today))
                .anyMatch(service -> service.valid() && service.type().equals(offer));
    }

    /**
     * Finds the organisations that serve one of the units, across the administrative reforms.
     *
     * @return the references of those organisations
     */
    public Set<String> findServing(Collection<PartnerOption> options, Collection<Integer> units) {
        Set<Integer> relatedUnits = units.stream()
                .flatMap(unit -> places.findRelated(unit).stream())
                .collect(Collectors.toSet());
        return options.stream()
                .filter(option -> relatedUnits.stream().anyMatch(option::serves))
                .map(PartnerOption::ref)
                .collect(Collectors.toSet());
    }

    public boolean isValid(OrganisationId id, LocalDate on) {
        return organisations.get(id).validity().isValidOn(on);
    }

    /** Returns the organisation's name, even if its validity has ended. */
    public String name(OrganisationId id) {
        return organisations.get(id).details().name();
    }

    /** Returns the telephone number of its reception desk, if one is recorded. */
    public Optional<String> phone(OrganisationId id) {
        return Optional.ofNullable(organisations.get(id).details().phone());
    }

    /** Returns the names of the organisations, including ended ones. */
    public Map<OrganisationId, String> names(Collection<OrganisationId> ids) {
        Map<OrganisationId, String> names = new HashMap<>();
        ids.stream().distinct().forEach(id -> names.put(id, name(id)));
        return names;
    }

    List<PartnerOption> options(List<PartnerOrganisation> selected, LocalDate on) {
        if (selected.isEmpty()) {
            return List.of();
        }
        List<OrganisationId> ids =
                selected.stream().map(PartnerOrganisation::id).toList();
        Map<OrganisationId, List<OfferedService>> services =
                organisations.findServices(ids).stream().collect(Collectors.groupingBy(OfferedService::organisationId));
        Map<OrganisationId, List<AreaRow>> areas = servedAreas.findByOrganisation(ids, on);
        return selected.stream()
                .map(organisation -> option(
                        organisation,
                        services.getOrDefault(organisation.id(), List.of()),
                        areas.getOrDefault(organisation.id(), List.of()),
                        on))
                .toList();
    }

    private static PartnerOption option(
            PartnerOrganisation organisation, List<OfferedService> services, List<AreaRow> areas, LocalDate on) {
        OrganisationDetails details = organisation.details();
        return new PartnerOption(
                organisation.id(),
                organisation.ref(),
                details.name(),
                details.phone(),
                areas.stream().filter(AreaRow::valid).toList(),
                services.stream()
                        .map(service -> service.row(on))
                        .filter(ServiceRow::valid)
                        .toList());
    }
}

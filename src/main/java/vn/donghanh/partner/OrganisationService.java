package vn.donghanh.partner;

import static vn.donghanh.security.Permission.ORGANISATION_ADMIN;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.reference.FirstDayRule;
import vn.donghanh.reference.place.Place;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;
import vn.donghanh.shared.VietnameseText;

/** Administration of partner organisations. Nothing is deleted: organisations, services and areas get a last valid day. */
@UseCases
public class OrganisationService {
    @Inject
    OrganisationRepository organisations;

    @Inject
    PartnerQueries partners;

    @Inject
    ServedAreaQueries areas;

    @Inject
    CodeListQueries codeLists;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** Returns all organisations by name, including those whose validity has ended. */
    @Requires(ORGANISATION_ADMIN)
    @AuditAction("partner.list")
    public List<OrganisationRow> list() {
        LocalDate today = CentreTime.today(clock);
        List<PartnerOrganisation> all = organisations.findAll();
        Map<OrganisationId, PartnerOption> options =
                partners.options(all, today).stream().collect(Collectors.toMap(PartnerOption::id, option -> option));
        return all.stream()
                .map(organisation -> row(organisation, Objects.requireNonNull(options.get(organisation.id())), today))
                .toList();
    }

    /**
     * @return the reference of the new organisation
     * @throws RuleViolationException also when its first day is too far ahead
     */
    @Requires(ORGANISATION_ADMIN)
    @AuditAction("partner.add")
    public String add(OrganisationDetails details, LocalDate from) {
        FirstDayRule.requireNearEnough(from, CentreTime.today(clock));
        requireUniqueName(details.name(), null);
        PartnerOrganisation organisation = new PartnerOrganisation(details, from);
        organisations.add(organisation);
        auditContext.about("organisation", organisation.ref());
        return organisation.ref();
    }

    /**
     * @param seen what the page showed before
     * @throws StalePageException when another user changed it meanwhile
     */
    @Requires(ORGANISATION_ADMIN)
    @AuditAction("partner.update")
    public void updateDetails(String ref, OrganisationDetails seen, OrganisationDetails details) {
        PartnerOrganisation organisation = findValid(ref);
        StalePageException.require(seen, organisation.details());
        requireUniqueName(details.name(), ref);
        organisation.updateDetails(details);
    }

    /**
     * Ends an organisation. Its users can sign in until the end of its last day.
     *
     * @param last its last day; yesterday ends it at once
     */
    @Requires(ORGANISATION_ADMIN)
    @AuditAction("partner.end")
    public void end(String ref, LocalDate last) {
        findAudited(ref).end(last, CentreTime.today(clock));
    }

    @Requires(ORGANISATION_ADMIN)
    @AuditAction("partner.add-service")
    public void addService(String ref, ServiceType offer, @Nullable String capacityNote, LocalDate from) {
        PartnerOrganisation organisation = findValid(ref);
        auditContext.about("service", offer.kind().name(), offer.code());
        LocalDate today = CentreTime.today(clock);
        requireSelectable(offer, today);
        boolean offered = organisations.findServices(List.of(organisation.id())).stream()
                .anyMatch(service ->
                        service.type().equals(offer) && service.row(today).isCurrentOrFuture(today));
        if (offered) {
            throw RuleViolationException.at("service", PartnerRule.SERVICE_OFFERED);
        }
        organisations.add(new OfferedService(organisation.id(), offer, capacityNote, from));
    }

    private void requireSelectable(ServiceType offer, LocalDate day) {
        String level = offer.level();
        if (level != null && !codeLists.isValid(ServiceType.LEVELS, level, day)) {
            throw RuleViolationException.at("level", PartnerRule.SERVICE_UNKNOWN);
        }
        if (offer.kind()
                .list()
                .filter(list -> !codeLists.isValid(list, offer.code(), day))
                .isPresent()) {
            throw RuleViolationException.at("service", PartnerRule.SERVICE_UNKNOWN);
        }
    }

    @Requires(ORGANISATION_ADMIN)
    @AuditAction("partner.end-service")
    public void endService(String ref, String service, LocalDate last) {
        organisations.getService(findAudited(ref).id(), service).end(last, CentreTime.today(clock));
    }

    @Requires(ORGANISATION_ADMIN)
    @AuditAction("partner.add-area")
    public void addArea(String ref, @Nullable Place place, LocalDate from) {
        PartnerOrganisation organisation = findValid(ref);
        Place chosen = requireNewArea(organisation, place);
        organisations.add(new ServedArea(organisation.id(), chosen, from));
    }

    /** Assigns an administrative unit to an area that is recorded by name only. */
    @Requires(ORGANISATION_ADMIN)
    @AuditAction("partner.locate-area")
    public void locateArea(String ref, String area, @Nullable Place place) {
        PartnerOrganisation organisation = findValid(ref);
        Place chosen = requireNewArea(organisation, place);
        organisations.getArea(organisation.id(), area).locate(chosen);
    }

    @Requires(ORGANISATION_ADMIN)
    @AuditAction("partner.end-area")
    public void endArea(String ref, String area, LocalDate last) {
        organisations.getArea(findAudited(ref).id(), area).end(last, CentreTime.today(clock));
    }

    /**
     * @return the place
     * @throws RuleViolationException if no place is given, or if the organisation serves it already
     */
    private Place requireNewArea(PartnerOrganisation organisation, @Nullable Place place) {
        if (place == null) {
            throw RuleViolationException.at("area", PartnerRule.AREA_MISSING);
        }
        LocalDate today = CentreTime.today(clock);
        boolean served = areas
                .findByOrganisation(List.of(organisation.id()), today)
                .getOrDefault(organisation.id(), List.of())
                .stream()
                .anyMatch(area -> area.isForPlace(place.id()) && area.isCurrentOrFuture(today));
        if (served) {
            throw RuleViolationException.at("area", PartnerRule.AREA_SERVED);
        }
        return place;
    }

    private void requireUniqueName(String name, @Nullable String ownRef) {
        LocalDate today = CentreTime.today(clock);
        boolean exists = organisations.findAll().stream()
                .filter(organisation -> !organisation.ref().equals(ownRef)
                        && organisation.validity().isValidOn(today))
                .anyMatch(organisation ->
                        VietnameseText.fold(organisation.details().name()).equals(VietnameseText.fold(name)));
        if (exists) {
            throw RuleViolationException.at("name", PartnerRule.ORGANISATION_KNOWN);
        }
    }

    private PartnerOrganisation findAudited(String ref) {
        auditContext.about("organisation", ref);
        return organisations.findByRef(ref);
    }

    private PartnerOrganisation findValid(String ref) {
        PartnerOrganisation organisation = findAudited(ref);
        organisation.requireValid(CentreTime.today(clock));
        return organisation;
    }

    private static OrganisationRow row(PartnerOrganisation organisation, PartnerOption option, LocalDate today) {
        return new OrganisationRow(
                organisation.ref(),
                option.name(),
                organisation.details().type(),
                option.kinds(),
                option.areas(),
                organisation.validity().from(),
                organisation.validity().to(),
                organisation.validity().isValidOn(today));
    }
}

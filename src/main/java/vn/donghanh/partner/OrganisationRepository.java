package vn.donghanh.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.NotFoundException;

/**
 * Repository of organisations, their services and served areas. A service or an area is loaded by reference and organisation, never by its
 * reference alone.
 */
@ApplicationScoped
class OrganisationRepository {
    private static final String VALID =
            " and e.validity.validFrom <= :day and (e.validity.validTo is null or e.validity.validTo >= :day)";

    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    PartnerOrganisation findByRef(String ref) {
        return em
                .createQuery("select o from PartnerOrganisation o where o.ref = :ref", PartnerOrganisation.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    PartnerOrganisation get(OrganisationId id) {
        PartnerOrganisation organisation = em.find(PartnerOrganisation.class, id.value());
        if (organisation == null) {
            throw new NotFoundException();
        }
        return organisation;
    }

    /** Returns all organisations by name, including those whose validity has ended. */
    List<PartnerOrganisation> findAll() {
        return em.createQuery("select o from PartnerOrganisation o order by o.name, o.id", PartnerOrganisation.class)
                .getResultList();
    }

    /** Returns the organisations, by name, that are valid on the day and offer a service of the kind on it. */
    List<PartnerOrganisation> findOffering(ServiceKind kind, LocalDate day) {
        return em.createQuery(
                        "select e from PartnerOrganisation e where exists (select 1 from OfferedService s"
                                + " where s.organisationId = e.id and s.kind = :kind and s.validity.validFrom <= :day"
                                + " and (s.validity.validTo is null or s.validity.validTo >= :day))" + VALID
                                + " order by e.name, e.id",
                        PartnerOrganisation.class)
                .setParameter("kind", kind)
                .setParameter("day", day)
                .getResultList();
    }

    List<OfferedService> findServices(Collection<OrganisationId> organisations) {
        return em.createQuery(
                        "select e from OfferedService e where e.organisationId in :organisations order by e.kind, e.id",
                        OfferedService.class)
                .setParameter("organisations", organisations)
                .getResultList();
    }

    List<ServedArea> findAreas(Collection<OrganisationId> organisations) {
        return em.createQuery(
                        "select e from ServedArea e where e.organisationId in :organisations order by e.name, e.id",
                        ServedArea.class)
                .setParameter("organisations", organisations)
                .getResultList();
    }

    OfferedService getService(OrganisationId organisation, String ref) {
        return getByRef(OfferedService.class, organisation, ref);
    }

    ServedArea getArea(OrganisationId organisation, String ref) {
        return getByRef(ServedArea.class, organisation, ref);
    }

    private <T> T getByRef(Class<T> type, OrganisationId organisation, String ref) {
        return em
                .createQuery(
                        "select e from " + type.getSimpleName()
                                + " e where e.ref = :ref and e.organisationId = :organisation",
                        type)
                .setParameter("ref", ref)
                .setParameter("organisation", organisation)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}

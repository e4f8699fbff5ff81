package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.donghanh.shared.NotFoundException;

/** Stores the organisational units of the Centre. */
@ApplicationScoped
public class OrgUnitRepository {
    @PersistenceContext
    EntityManager em;

    public void add(OrgUnit unit) {
        em.persist(unit);
    }

    /** @throws NotFoundException when there is no such unit */
    public OrgUnit getByRef(String ref) {
        return em
                .createQuery("select u from OrgUnit u where u.ref = :ref", OrgUnit.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}

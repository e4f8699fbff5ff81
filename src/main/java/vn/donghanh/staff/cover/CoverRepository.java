package vn.donghanh.staff.cover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.donghanh.shared.NotFoundException;

/** Stores covers. */
@ApplicationScoped
public class CoverRepository {
    @PersistenceContext
    EntityManager em;

    public void add(Cover cover) {
        em.persist(cover);
    }

    /** @throws NotFoundException when there is no such cover */
    public Cover getByRef(String ref) {
        return em
                .createQuery("select v from Cover v where v.ref = :ref", Cover.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}

package vn.donghanh.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.donghanh.shared.NotFoundException;

/** Stores returns of other bodies for targets that the system does not count itself. */
@ApplicationScoped
class TargetReturnRepository {
    @PersistenceContext
    EntityManager em;

    void add(TargetReturn targetReturn) {
        em.persist(targetReturn);
    }

    /** Returns the returns for a target and period that are not superseded. */
    List<TargetReturn> findInForce(String target, long period) {
        return em.createQuery(
                        "select r from TargetReturn r where r.targetCode = :target and r.periodId = :period and r.supersededAt is null",
                        TargetReturn.class)
                .setParameter("target", target)
                .setParameter("period", period)
                .getResultList();
    }

    /** @throws NotFoundException when there is no such return */
    TargetReturn get(String ref) {
        return em
                .createQuery("select r from TargetReturn r where r.ref = :ref", TargetReturn.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}

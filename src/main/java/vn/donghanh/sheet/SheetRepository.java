package vn.donghanh.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.shared.NotFoundException;

/** Stores given sheets and reads the data of sheets. Callers must have checked access to the case. */
@ApplicationScoped
class SheetRepository {
    @PersistenceContext
    EntityManager em;

    void add(InfoSheet sheet) {
        em.persist(sheet);
    }

    /** @throws NotFoundException when the case has no such sheet */
    InfoSheet get(CaseId caseId, String ref) {
        return em
                .createQuery("select s from InfoSheet s where s.caseId = :c and s.ref = :ref", InfoSheet.class)
                .setParameter("c", caseId.value())
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Returns the sheets of a case, newest first. */
    List<InfoSheet> findNewest(CaseId caseId, int limit) {
        return em.createQuery("select s from InfoSheet s where s.caseId = :c order by s.id desc", InfoSheet.class)
                .setParameter("c", caseId.value())
                .setMaxResults(limit)
                .getResultList();
    }

    List<Entitlement> entitlements() {
        return em.createQuery("select e from Entitlement e order by e.place, e.code", Entitlement.class)
                .getResultList();
    }

    List<Helpline> helplines() {
        return em.createQuery("select h from Helpline h order by h.place, h.code", Helpline.class)
                .getResultList();
    }
}

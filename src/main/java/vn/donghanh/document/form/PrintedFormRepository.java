package vn.donghanh.document.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.shared.NotFoundException;

/** Stores the printed forms of cases. Callers must have checked access to the case. */
@ApplicationScoped
class PrintedFormRepository {
    @PersistenceContext
    EntityManager em;

    void add(PrintedForm form) {
        em.persist(form);
    }

    /** @throws NotFoundException when the case has no such form */
    PrintedForm get(CaseId caseId, String ref) {
        return em
                .createQuery("select f from PrintedForm f where f.caseId = :c and f.ref = :ref", PrintedForm.class)
                .setParameter("c", caseId)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    List<PrintedForm> findWaiting(CaseId caseId) {
        return em.createQuery(
                        "select f from PrintedForm f where f.caseId = :c and f.status = :waiting order by f.id desc",
                        PrintedForm.class)
                .setParameter("c", caseId)
                .setParameter("waiting", FormStatus.WAITING_FOR_SIGNATURE)
                .getResultList();
    }

    /** Returns the printed forms of a case, newest first. */
    List<PrintedForm> findNewest(CaseId caseId, int limit) {
        return em.createQuery("select f from PrintedForm f where f.caseId = :c order by f.id desc", PrintedForm.class)
                .setParameter("c", caseId)
                .setMaxResults(limit)
                .getResultList();
    }
}

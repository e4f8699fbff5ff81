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

    void add(FormPrint form) {
        em.persist(form);
    }

    /** @throws NotFoundException when the case has no such form */
    FormPrint get(CaseId caseId, String ref) {
        return em
                .createQuery("select f from FormPrint f where f.caseId = :c and f.ref = :ref", FormPrint.class)
                .setParameter("c", caseId)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    List<FormPrint> findWaiting(CaseId caseId) {
        return em.createQuery(
                        "select f from FormPrint f where f.caseId = :c and f.status = :waiting order by f.id desc",
                        FormPrint.class)
                .setParameter("c", caseId)
                .setParameter("waiting", FormStatus.WAITING_FOR_SIGNATURE)
                .getResultList();
    }

    /** Returns the printed forms of a case, newest first. */
    List<FormPrint> findNewest(CaseId caseId, int limit) {
        return em.createQuery("select f from FormPrint f where f.caseId = :c order by f.id desc", FormPrint.class)
                .setParameter("c", caseId)
                .setMaxResults(limit)
                .getResultList();
    }
}

package vn.donghanh.casefile.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Returns the status of a case whatever the reader may see, for what follows from a step on another record. Callers show nothing of it. */
@ApplicationScoped
public class CaseStatusQueries {
    @PersistenceContext
    EntityManager em;

    public CaseStatus get(CaseId caseId) {
        return em.createQuery("select c.status from CaseFile c where c.id = :c", CaseStatus.class)
                .setParameter("c", caseId.value())
                .getSingleResult();
    }
}

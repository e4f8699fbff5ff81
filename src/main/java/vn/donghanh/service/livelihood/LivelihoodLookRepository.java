package vn.donghanh.service.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.donghanh.casefile.model.CaseId;

/** Repository of looks at what was given for a livelihood. */
@ApplicationScoped
class LivelihoodLookRepository {
    @PersistenceContext
    EntityManager em;

    void add(LivelihoodLook look) {
        em.persist(look);
    }

    /** Returns the looks of a case in the order in which they were recorded. */
    List<LivelihoodLook> findByCase(CaseId caseId) {
        return em.createQuery("select l from LivelihoodLook l where l.caseId = :c order by l.id", LivelihoodLook.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }
}

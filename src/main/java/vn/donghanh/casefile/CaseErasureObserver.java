package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.person.PersonErased;

/**
 * Marks the cases of an erased person as erased. The case record keeps its dates and transitions for statistics; its tasks end and it can no longer
 * be opened.
 */
@ApplicationScoped
class CaseErasureObserver {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    Clock clock;

    void onPersonErased(@Observes PersonErased event) {
        em
                .createQuery("select c from CaseFile c where c.personRef = :person", CaseFile.class)
                .setParameter("person", event.person())
                .getResultList()
                .stream()
                .forEach(caseFile -> {
                    taskEnder.endAll(caseFile.id());
                    caseFile.erase(clock.instant());
                });
    }
}

package vn.donghanh.casefile.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.donghanh.person.PersonErased;

/** Deletes the drafts about a person who has been erased. */
@ApplicationScoped
class CaseDraftErasureObserver {
    @PersistenceContext
    EntityManager em;

    void onPersonErased(@Observes PersonErased event) {
        em.createNativeQuery("delete from case_draft where case_id in (select id from case_file where person_ref = ?1)")
                .setParameter(1, event.person().value())
                .executeUpdate();
    }
}

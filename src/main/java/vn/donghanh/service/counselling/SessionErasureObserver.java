package vn.donghanh.service.counselling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.donghanh.person.PersonErased;

/** Deletes the drafts about a person who has been erased. What was recorded cannot be opened any more. */
@ApplicationScoped
class SessionErasureObserver {
    @PersistenceContext
    EntityManager em;

    void onPersonErased(@Observes PersonErased event) {
        em.createNativeQuery(
                        "delete from counselling_draft where case_id in (select id from case_file where person_ref = ?1)")
                .setParameter(1, event.person().value())
                .executeUpdate();
    }
}

package vn.donghanh.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.donghanh.person.PersonErased;

/** Deletes the handovers about a person who has been erased; the words of the feedback go with the person's key. */
@ApplicationScoped
class FeedbackErasureObserver {
    @PersistenceContext
    EntityManager em;

    void onPersonErased(@Observes PersonErased event) {
        em.createNativeQuery(
                        "delete from feedback_handover where case_id in (select id from case_file where person_ref = ?1)")
                .setParameter(1, event.person().value())
                .executeUpdate();
    }
}

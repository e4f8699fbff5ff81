package vn.donghanh.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.donghanh.person.PersonErased;

/** Removes the texts and the case from the complaints of a person who has been erased, and the drafts that name the case. */
@ApplicationScoped
class ComplaintErasureObserver {
    @PersistenceContext
    EntityManager em;

    @Inject
    ComplaintDraftRepository drafts;

    void onPersonErased(@Observes PersonErased event) {
        em.createQuery("select p from Complaint p where p.personRef = :person", Complaint.class)
                .setParameter("person", event.person())
                .getResultList()
                .forEach(Complaint::erasePersonalData);
        drafts.erase(event.person());
    }
}

package vn.donghanh.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.donghanh.person.PersonErased;

/** Removes the texts and the case from the complaints of a person who has been erased. */
@ApplicationScoped
class ComplaintErasureObserver {
    @PersistenceContext
    EntityManager em;

    void onPersonErased(@Observes PersonErased event) {
        em.createQuery("select p from Complaint p where p.personRef = :person", Complaint.class)
                .setParameter("person", event.person())
                .getResultList()
                .forEach(Complaint::erasePersonalData);
    }
}

package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.donghanh.person.profile.ProfileRecorded;

/** Copies what reports count of a profile to the client's case. */
@ApplicationScoped
class ProfileObserver {
    @PersistenceContext
    EntityManager em;

    void onProfileRecorded(@Observes ProfileRecorded profile) {
        em.createQuery("update CaseFile c set c.sex = :sex, c.educationBand = :education where c.personRef = :person")
                .setParameter("sex", profile.sex())
                .setParameter("education", profile.education())
                .setParameter("person", profile.person())
                .executeUpdate();
    }
}

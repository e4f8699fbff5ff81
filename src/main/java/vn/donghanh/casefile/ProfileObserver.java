package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CountedTraits;
import vn.donghanh.person.profile.ProfileRecorded;

/** Copies what reports count of a profile to the client's case, and keeps what was known before. */
@ApplicationScoped
class ProfileObserver {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    record StatedAge(Long caseId, AgeBand band, LocalDate on) {}

    void onProfileRecorded(@Observes ProfileRecorded profile) {
        em.createQuery("update CaseFile c set c.sex = :sex, c.educationBand = :education where c.personRef = :person")
                .setParameter("sex", profile.sex())
                .setParameter("education", profile.education())
                .setParameter("person", profile.person())
                .executeUpdate();
        em
                .createQuery(
                        "select new vn.donghanh.casefile.ProfileObserver$StatedAge(c.id, c.statedAgeBand, c.statedAgeBandOn)"
                                + " from CaseFile c where c.personRef = :person",
                        StatedAge.class)
                .setParameter("person", profile.person())
                .getResultList()
                .stream()
                .map(age -> new CountedTraits(
                        new CaseId(age.caseId()),
                        age.band(),
                        age.on(),
                        profile.sex(),
                        profile.education(),
                        clock.instant()))
                .forEach(em::persist);
    }
}

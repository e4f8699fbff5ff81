package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.person.BirthDateRecorded;
import vn.donghanh.shared.CentreTime;

/** Updates the age band of a client's cases when a date of birth is recorded. A possible minor stays on the child path until the age is known. */
@ApplicationScoped
class AgeBandObserver {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    Clock clock;

    void onBirthDateRecorded(@Observes BirthDateRecorded birthDateRecorded) {
        AgeBand band = AgeBand.of(birthDateRecorded.birth(), CentreTime.today(clock));
        em.createQuery(
                        "select c.number from CaseFile c where c.personRef = :person and c.ageBand <> :band",
                        CaseNumber.class)
                .setParameter("person", birthDateRecorded.person())
                .setParameter("band", band)
                .getResultList()
                .forEach(number -> caseFiles.recordAgeBand(number, band));
    }
}

package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import vn.donghanh.person.BirthTold;
import vn.donghanh.shared.VietNam;

/** The case follows what is learnt of the client's age: whoever may be under 18 goes the child path until it is settled. */
@ApplicationScoped
class AgeFromBirth {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseFiles files;

    @Inject
    Clock clock;

    void follow(@Observes BirthTold told) {
        AgeBand band = AgeBand.of(told.birth(), VietNam.day(clock.instant()));
        em.createQuery(
                        "select c.number from CaseFile c where c.personRef = :person and c.ageBand <> :band",
                        CaseNumber.class)
                .setParameter("person", told.person())
                .setParameter("band", band)
                .getResultList()
                .forEach(number -> files.ageKnown(number, band));
    }
}

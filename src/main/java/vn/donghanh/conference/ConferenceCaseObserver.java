package vn.donghanh.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseTransitioned;
import vn.donghanh.person.PersonErased;

/** Cancels what was planned when the case ends, and deletes the drafts about a person who has been erased. */
@ApplicationScoped
class ConferenceCaseObserver {
    @PersistenceContext
    EntityManager em;

    @Inject
    ConferenceRepository conferences;

    @Inject
    Clock clock;

    void onCaseTransitioned(@Observes CaseTransitioned transition) {
        if (transition.step().ending() != CaseStep.Ending.NONE) {
            Instant now = clock.instant();
            conferences
                    .findPlanned(transition.caseView().id())
                    .forEach(conference -> conferences.add(conference.cancel(null, now)));
        }
    }

    void onPersonErased(@Observes PersonErased event) {
        em.createNativeQuery(
                        "delete from conference_draft where case_id in (select id from case_file where person_ref = ?1)")
                .setParameter(1, event.person().value())
                .executeUpdate();
    }
}

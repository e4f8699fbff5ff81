package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import vn.donghanh.person.PersonErased;

/** The case of an erased person stays for the figures, with its dates and steps; nothing is due on it, and nobody opens it. */
@ApplicationScoped
class ErasedCases {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseTasks tasks;

    @Inject
    Clock clock;

    void erased(@Observes PersonErased event) {
        em
                .createQuery("select c from CaseFile c where c.personRef = :person", CaseFile.class)
                .setParameter("person", event.person())
                .getResultList()
                .stream()
                .forEach(file -> {
                    tasks.caseEnded(file.id());
                    file.erase(clock.instant());
                });
    }
}

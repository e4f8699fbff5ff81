package vn.donghanh.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;

/** Stores the contact attempts of a case. */
@ApplicationScoped
class ContactRepository {
    @PersistenceContext
    EntityManager em;

    void add(ContactAttempt attempt) {
        em.persist(attempt);
    }

    /** Returns attempts of all episodes, newest first. */
    List<ContactAttempt> findLatest(CaseView caseView, int most) {
        return em.createQuery(
                        "select a from ContactAttempt a where a.caseId = :c order by a.happenedAt desc, a.id desc",
                        ContactAttempt.class)
                .setParameter("c", caseView.id().value())
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns the attempts of the current episode, oldest first. What was written down in it and happened before the case was reopened is of the one before. */
    List<ContactAttempt> findByEpisode(CaseView caseView) {
        return em.createQuery(
                        """
                        select a from ContactAttempt a where a.caseId = :c and a.episode = :e
                        and not exists (select 1 from CaseTransition m where m.caseId = a.caseId
                            and m.step = vn.donghanh.casefile.model.CaseStep.REOPEN and m.episode = a.episode - 1
                            and m.movedAt > a.happenedAt)
                        order by a.happenedAt, a.id""",
                        ContactAttempt.class)
                .setParameter("c", caseView.id().value())
                .setParameter("e", caseView.episode())
                .getResultList();
    }

    boolean isReached(CaseView caseView) {
        return findByEpisode(caseView).stream().anyMatch(ContactAttempt::isReached);
    }
}

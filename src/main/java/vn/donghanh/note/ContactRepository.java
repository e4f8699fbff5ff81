package vn.donghanh.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.donghanh.casefile.CaseView;

/** The contact attempts of a case. */
@ApplicationScoped
class ContactRepository {
    @PersistenceContext
    EntityManager em;

    void add(ContactAttempt attempt) {
        em.persist(attempt);
    }

    /** Of all episodes, newest first. */
    List<ContactAttempt> latest(CaseView file, int most) {
        return em.createQuery(
                        "select a from ContactAttempt a where a.caseId = :c order by a.happenedAt desc, a.id desc",
                        ContactAttempt.class)
                .setParameter("c", file.id().value())
                .setMaxResults(most)
                .getResultList();
    }

    /** Of the present episode, oldest first. */
    List<ContactAttempt> ofEpisode(CaseView file) {
        return em.createQuery(
                        "select a from ContactAttempt a where a.caseId = :c and a.episode = :e order by a.happenedAt, a.id",
                        ContactAttempt.class)
                .setParameter("c", file.id().value())
                .setParameter("e", file.episode())
                .getResultList();
    }

    boolean reached(CaseView file) {
        return ofEpisode(file).stream().anyMatch(ContactAttempt::reached);
    }
}

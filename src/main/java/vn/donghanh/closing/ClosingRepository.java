package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.shared.NotFoundException;

/** The closings of a case, its follow-ups and its reopenings. */
@ApplicationScoped
class ClosingRepository {
    @PersistenceContext
    EntityManager em;

    void add(Object row) {
        em.persist(row);
    }

    /** All rounds of all episodes, newest first; what they answered for comes with them. */
    List<ClosingRequest> findAll(CaseView caseView) {
        em.createQuery(
                        "select distinct c from ClosingRequest c left join fetch c.answers where c.caseId = :c",
                        ClosingRequest.class)
                .setParameter("c", caseView.id().value())
                .getResultList();
        return em.createQuery(
                        "select distinct c from ClosingRequest c left join fetch c.outcomes where c.caseId = :c order by c.episode desc, c.round desc",
                        ClosingRequest.class)
                .setParameter("c", caseView.id().value())
                .getResultList();
    }

    /** The newest round of the present episode. */
    Optional<ClosingRequest> findLatest(CaseView caseView) {
        return findAll(caseView).stream()
                .filter(closure -> closure.episode() == caseView.episode())
                .findFirst();
    }

    /** @throws NotFoundException when nobody has begun to close this episode */
    ClosingRequest getCurrent(CaseView caseView) {
        return findLatest(caseView).orElseThrow(NotFoundException::new);
    }

    /** The records of the present episode, in the order of their milestones. */
    List<FollowUp> findFollowUps(CaseView caseView) {
        return em.createQuery(
                        """
                        select distinct f from FollowUp f left join fetch f.outcomes
                        where f.caseId = :c and f.episode = :e order by f.id""",
                        FollowUp.class)
                .setParameter("c", caseView.id().value())
                .setParameter("e", caseView.episode())
                .getResultList();
    }

    /** How the present episode came to be; empty for the first. */
    Optional<Reopening> findReopening(CaseView caseView) {
        return em
                .createQuery("select r from Reopening r where r.caseId = :c and r.episode = :e", Reopening.class)
                .setParameter("c", caseView.id().value())
                .setParameter("e", caseView.episode())
                .getResultList()
                .stream()
                .findFirst();
    }
}

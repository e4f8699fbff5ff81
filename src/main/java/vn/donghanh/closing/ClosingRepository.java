package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.shared.NotFoundException;

/** Repository of closing requests, follow-ups and reopenings. */
@ApplicationScoped
class ClosingRepository {
    @PersistenceContext
    EntityManager em;

    void add(Object row) {
        em.persist(row);
    }

    /** Finds the requests of all rounds and episodes, newest first, with their answers and outcomes fetched. */
    List<ClosingRequest> findAll(CaseView caseView) {
        em.createQuery(
                        "select distinct c from ClosingRequest c left join fetch c.answers.byRef where c.caseId = :c",
                        ClosingRequest.class)
                .setParameter("c", caseView.id().value())
                .getResultList();
        return em.createQuery(
                        "select distinct c from ClosingRequest c left join fetch c.outcomes where c.caseId = :c order by c.episode desc, c.round desc",
                        ClosingRequest.class)
                .setParameter("c", caseView.id().value())
                .getResultList();
    }

    /** Finds the newest round of the current episode. */
    Optional<ClosingRequest> findLatest(CaseView caseView) {
        return findAll(caseView).stream()
                .filter(closure -> closure.episode() == caseView.episode())
                .findFirst();
    }

    /** @throws NotFoundException when no closing of this episode was started */
    ClosingRequest getCurrent(CaseView caseView) {
        return findLatest(caseView).orElseThrow(NotFoundException::new);
    }

    /** Finds the follow-ups of the current episode in the order of their milestones. */
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

    /** Finds the reopening that started the current episode; empty for the first episode. */
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

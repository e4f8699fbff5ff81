package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.shared.NotFound;

/** The closings of a case, its follow-ups and its reopenings. */
@ApplicationScoped
class ClosureRepository {
    @PersistenceContext
    EntityManager em;

    void add(Object row) {
        em.persist(row);
    }

    /** All rounds of all episodes, newest first; what they answered for comes with them. */
    List<Closure> all(CaseView file) {
        em.createQuery("select distinct c from Closure c left join fetch c.answers where c.caseId = :c", Closure.class)
                .setParameter("c", file.id().value())
                .getResultList();
        return em.createQuery(
                        "select distinct c from Closure c left join fetch c.outcomes where c.caseId = :c order by c.episode desc, c.round desc",
                        Closure.class)
                .setParameter("c", file.id().value())
                .getResultList();
    }

    /** The newest round of the present episode. */
    Optional<Closure> latest(CaseView file) {
        return all(file).stream()
                .filter(closure -> closure.episode() == file.episode())
                .findFirst();
    }

    /** @throws NotFound when nobody has begun to close this episode */
    Closure current(CaseView file) {
        return latest(file).orElseThrow(NotFound::new);
    }

    /** The records of the present episode, in the order of their milestones. */
    List<FollowUp> followUps(CaseView file) {
        return em.createQuery(
                        """
                        select distinct f from FollowUp f left join fetch f.outcomes
                        where f.caseId = :c and f.episode = :e order by f.id""",
                        FollowUp.class)
                .setParameter("c", file.id().value())
                .setParameter("e", file.episode())
                .getResultList();
    }

    /** How the present episode came to be; empty for the first. */
    Optional<Reopening> reopening(CaseView file) {
        return em
                .createQuery("select r from Reopening r where r.caseId = :c and r.episode = :e", Reopening.class)
                .setParameter("c", file.id().value())
                .setParameter("e", file.episode())
                .getResultList()
                .stream()
                .findFirst();
    }
}

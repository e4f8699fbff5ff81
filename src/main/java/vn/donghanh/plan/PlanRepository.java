package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.model.CaseView;

/** The versions of a case's plan, and its reviews. */
@ApplicationScoped
class PlanRepository {
    @PersistenceContext
    EntityManager em;

    void add(CarePlan plan) {
        em.persist(plan);
    }

    void add(PlanReview review) {
        em.persist(review);
    }

    /** All versions of this episode with goals and actions, the newest first; two statements. */
    List<CarePlan> findVersions(CaseView caseView) {
        List<CarePlan> plans = em.createQuery(
                        """
                        select distinct p from CarePlan p left join fetch p.goals
                        where p.caseId = :c and p.episode = :e order by p.number desc""",
                        CarePlan.class)
                .setParameter("c", caseView.id().value())
                .setParameter("e", caseView.episode())
                .getResultList();
        // fills the goals' actions; a fetch within a fetch is not portable
        em.createQuery(
                        """
                        select distinct g from PlanGoal g left join fetch g.actions
                        where g.plan.caseId = :c and g.plan.episode = :e""",
                        PlanGoal.class)
                .setParameter("c", caseView.id().value())
                .setParameter("e", caseView.episode())
                .getResultList();
        return plans;
    }

    Optional<CarePlan> findNewest(CaseView caseView) {
        return findVersions(caseView).stream().findFirst();
    }

    /** The one that is being worked by: approved, and not replaced. */
    Optional<CarePlan> findApproved(CaseView caseView) {
        return findVersions(caseView).stream()
                .filter(plan -> plan.state() == PlanStatus.APPROVED)
                .findFirst();
    }

    /** Reviews of this episode with what they found, the newest first. */
    List<PlanReview> findReviews(CaseView caseView) {
        return em.createQuery(
                        """
                        select distinct r from PlanReview r left join fetch r.results
                        where r.caseId = :c and r.episode = :e order by r.id desc""",
                        PlanReview.class)
                .setParameter("c", caseView.id().value())
                .setParameter("e", caseView.episode())
                .getResultList();
    }

    /** Writes now, so that someone who was faster is met here and not at the commit. */
    void flush() {
        em.flush();
    }
}

package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.encryption.FieldEncryption;

/** Stores the versions of a case's plan, and its reviews. */
@ApplicationScoped
class PlanRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    FieldEncryption encryption;

    PlanCipher cipher(CaseView caseView) {
        return new PlanCipher(encryption, caseView.person());
    }

    void add(CarePlan plan) {
        em.persist(plan);
    }

    void add(PlanActionTransition transition) {
        em.persist(transition);
    }

    void add(PlanReview review) {
        em.persist(review);
    }

    /** Returns all versions of this episode with goals and actions, newest first, in two statements, or one if no version has a goal. */
    List<CarePlan> findVersions(CaseView caseView) {
        List<CarePlan> plans = em.createQuery(
                        """
                        select distinct p from CarePlan p left join fetch p.goals
                        where p.caseId = :c and p.episode = :e order by p.number desc""",
                        CarePlan.class)
                .setParameter("c", caseView.id().value())
                .setParameter("e", caseView.episode())
                .getResultList();
        if (plans.stream().anyMatch(plan -> !plan.goals().isEmpty())) {
            fillActions(caseView);
        }
        return plans;
    }

    /** A fetch within a fetch is not portable. */
    private void fillActions(CaseView caseView) {
        em.createQuery(
                        """
                        select distinct g from PlanGoal g left join fetch g.actions
                        where g.plan.caseId = :c and g.plan.episode = :e""",
                        PlanGoal.class)
                .setParameter("c", caseView.id().value())
                .setParameter("e", caseView.episode())
                .getResultList();
    }

    Optional<CarePlan> findNewest(CaseView caseView) {
        return findVersions(caseView).stream().findFirst();
    }

    /** Returns the version that waits for a decision: only the newest can. */
    Optional<CarePlan> findSubmitted(CaseView caseView) {
        return findNewest(caseView).filter(plan -> plan.state() == PlanStatus.SUBMITTED);
    }

    /** Returns the approved version that is in force. */
    Optional<CarePlan> findApproved(CaseView caseView) {
        return findVersions(caseView).stream()
                .filter(plan -> plan.state() == PlanStatus.APPROVED)
                .findFirst();
    }

    /** Returns the reviews of this episode with their results, newest first. */
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

    /** Flushes now, so that a version conflict is detected here and not at the commit. */
    void flush() {
        em.flush();
    }
}

package vn.donghanh.plan;

import static vn.donghanh.security.Permission.CASE_WORK;
import static vn.donghanh.security.Permission.PLAN_PROPOSE;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.plan.review.ReviewDraft;
import vn.donghanh.plan.review.ReviewReason;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;

/**
 * Runs plan reviews. A review without changed goals can be finished at once; otherwise the supervisor finishes it by
 * approving a new version.
 */
@UseCases
public class PlanReviewService {
    @Inject
    PlanRepository plans;

    @Inject
    PlanAssembler assembler;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Requires(CASE_WORK)
    @AuditAction("plan-review.begin")
    public void begin(String number, @NotNull ReviewReason reason) {
        CaseView caseView = caseFiles.get(number);
        caseFiles.transition(caseView.number(), CaseStep.BEGIN_REVIEW, null);
        plans.add(PlanReview.begin(caseView, reason, user.id(), clock.instant()));
    }

    @Requires(CASE_WORK)
    @AuditAction("plan-review.save-draft")
    public void save(String number, @Valid ReviewDraft draft) {
        CaseView caseView = caseFiles.get(number);
        getOpenReview(caseView).update(draft, plans.cipher(caseView), user.id(), clock.instant());
        plans.flush();
        caseFiles.markUpdated(caseView);
    }

    /** Finishes a review that leaves the goals unchanged; a new version that waits is decided first. */
    @Requires(CASE_WORK)
    @AuditAction("plan-review.complete")
    public void finish(String number, @Valid ReviewDraft draft) {
        CaseView caseView = caseFiles.get(number);
        PlanReview review = getOpenReview(caseView);
        plans.findSubmitted(caseView).ifPresent(waiting -> {
            throw new RuleViolationException(PlanRule.NEW_PLAN_WAITING, waiting.number());
        });
        review.update(draft, plans.cipher(caseView), user.id(), clock.instant());
        CarePlan plan =
                plans.findApproved(caseView).orElseThrow(() -> new RuleViolationException(PlanRule.NOT_APPROVED));
        Precondition.requireAll(requirements(review, plan));
        if (review.changesGoals()) {
            throw RuleViolationException.at("changed", PlanRule.GOALS_CHANGED);
        }
        complete(caseView, review, plan, CaseStep.FINISH_REVIEW);
    }

    /** Finishes a review with changed goals: the supervisor approves the new version. */
    @Requires(PLAN_PROPOSE)
    @AuditAction("plan-review.complete-with-changes")
    public void finishChanged(String number, int reviewVersion, int planVersion) {
        CaseView caseView = caseFiles.get(number);
        PlanReview review = getOpenReview(caseView);
        CarePlan approvedPlan =
                plans.findApproved(caseView).orElseThrow(() -> new RuleViolationException(PlanRule.NOT_APPROVED));
        CarePlan next =
                plans.findSubmitted(caseView).orElseThrow(() -> new RuleViolationException(PlanRule.NEW_PLAN_MISSING));
        StalePageException.require(reviewVersion, review.version());
        StalePageException.require(planVersion, next.version());
        if (next.wasWrittenBy(user.id())) {
            throw new RuleViolationException(PlanRule.OWN_PLAN);
        }
        Precondition.requireAll(requirements(review, approvedPlan));
        next.takeProgressOf(approvedPlan, plans.cipher(caseView));
        next.approve(null, null, plans.cipher(caseView), user.id(), clock.instant());
        review.writeResults(next, CentreTime.today(clock));
        complete(caseView, review, approvedPlan, CaseStep.FINISH_REVIEW_CHANGED);
        approvedPlan.supersede();
        taskEnder.complete(caseView.id(), TaskKind.PLAN_PROPOSAL);
    }

    private void complete(CaseView caseView, PlanReview review, CarePlan plan, CaseStep step) {
        review.writeResults(plan, CentreTime.today(clock));
        review.finish(user.id(), clock.instant());
        caseFiles.transition(caseView.number(), step, null);
        LocalDate next = review.nextReviewOn();
        if (next != null) {
            caseFiles.scheduleReview(caseView.number(), next);
            taskEnder.drop(caseView.id(), TaskKind.REVIEW);
            taskOpener.open(caseView.id(), TaskKind.REVIEW, caseView.responsible(), CentreTime.endOf(next));
        }
    }

    private PlanReview getOpenReview(CaseView caseView) {
        return plans.findReviews(caseView).stream()
                .filter(review -> !review.isFinished() && caseView.status() == CaseStatus.REVIEW)
                .findFirst()
                .orElseThrow(() -> new RuleViolationException(PlanRule.NOT_OPEN));
    }

    private List<Precondition> requirements(PlanReview review, CarePlan plan) {
        return review.requirements(plan, CentreTime.today(clock), latestReviewDay());
    }

    /** Returns the latest day for the next review, counted from today. */
    private LocalDate latestReviewDay() {
        return CentreTime.day(deadlines.due(DeadlineCode.REVIEW_EVERY, clock.instant()));
    }
}

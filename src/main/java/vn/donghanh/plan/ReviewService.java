package vn.donghanh.plan;

import static vn.donghanh.security.Permission.CASE_WORK;
import static vn.donghanh.security.Permission.PLAN_PROPOSE;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.CaseStep;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Requirement;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/** Reviewing a plan with the client. Unchanged goals end it at once; changed ones end it with the supervisor, by a new version. */
@UseCases
public class ReviewService {
    @Inject
    PlanRepository plans;

    @Inject
    PlanReading reading;

    @Inject
    CaseFiles files;

    @Inject
    CaseTasks tasks;

    @Inject
    Deadlines deadlines;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Requires(CASE_WORK)
    @AuditAction("plan-review.begin")
    public void begin(String number, @NotNull ReviewReason reason) {
        CaseView file = files.see(number);
        files.take(file.number(), CaseStep.BEGIN_REVIEW, null);
        plans.add(PlanReview.begin(file, reason, user.id(), clock.instant()));
    }

    @Requires(CASE_WORK)
    @AuditAction("plan-review.save-draft")
    public void save(String number, @Valid ReviewDraft draft) {
        CaseView file = files.see(number);
        open(file).write(draft, reading.seals(file), user.id(), clock.instant());
        plans.flush();
        files.touch(file.number());
    }

    /** Ends a review that leaves the goals as they are. */
    @Requires(CASE_WORK)
    @AuditAction("plan-review.complete")
    public void finish(String number, @Valid ReviewDraft draft) {
        CaseView file = files.see(number);
        PlanReview review = open(file);
        review.write(draft, reading.seals(file), user.id(), clock.instant());
        CarePlan plan = plans.approved(file).orElseThrow(() -> new RuleViolation(PlanRule.NOT_APPROVED));
        Requirement.demand(requirements(review, plan));
        if (review.changesGoals()) {
            throw RuleViolation.at("changed", PlanRule.GOALS_CHANGED);
        }
        end(file, review, plan, CaseStep.FINISH_REVIEW);
    }

    /** The supervisor accepts the new version that came of the review, and ends it. */
    @Requires(PLAN_PROPOSE)
    @AuditAction("plan-review.complete-with-changes")
    public void finishChanged(String number, int reviewVersion, int planVersion) {
        CaseView file = files.see(number);
        PlanReview review = open(file);
        CarePlan old = plans.approved(file).orElseThrow(() -> new RuleViolation(PlanRule.NOT_APPROVED));
        CarePlan next = plans.newest(file)
                .filter(plan -> plan.state() == PlanState.SUBMITTED)
                .orElseThrow(() -> new RuleViolation(PlanRule.NEW_PLAN_MISSING));
        if (review.version() != reviewVersion || next.version() != planVersion) {
            throw new RuleViolation(PlanRule.CHANGED_MEANWHILE);
        }
        if (next.isBy(user.id())) {
            throw new RuleViolation(PlanRule.OWN_PLAN);
        }
        Requirement.demand(requirements(review, old));
        next.approve(null, null, reading.seals(file), user.id(), clock.instant());
        review.writeResults(next, today());
        end(file, review, old, CaseStep.FINISH_REVIEW_CHANGED);
        old.supersede();
        tasks.done(file.id(), TaskKind.PLAN_PROPOSAL);
    }

    private void end(CaseView file, PlanReview review, CarePlan plan, CaseStep step) {
        review.writeResults(plan, today());
        review.finish(user.id(), clock.instant());
        files.take(file.number(), step, null);
        LocalDate next = review.nextReviewOn();
        if (next != null) {
            files.reviewOn(file.number(), next);
            tasks.drop(file.id(), TaskKind.REVIEW);
            tasks.open(
                    file.id(),
                    TaskKind.REVIEW,
                    file.manager() == null ? file.receivedBy() : file.manager(),
                    VietNam.endOf(next));
        }
    }

    private PlanReview open(CaseView file) {
        return plans.reviews(file).stream()
                .filter(review -> !review.isFinished() && file.status() == CaseStatus.REVIEW)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(PlanRule.NOT_OPEN));
    }

    private List<Requirement> requirements(PlanReview review, CarePlan plan) {
        return review.requirements(plan, today(), latest());
    }

    /** The longest time between two reviews, counted from today. */
    private LocalDate latest() {
        return VietNam.day(deadlines.due(DeadlineCode.REVIEW_EVERY, clock.instant()));
    }

    private LocalDate today() {
        Instant now = clock.instant();
        return VietNam.day(now);
    }
}

package vn.donghanh.plan;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseFrames;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.CaseStep;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.NeedSource;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Requirement;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.StaffDirectory;
import vn.donghanh.staff.StaffMember;

/** What the pages of a plan show. */
@UseCases
public class PlanQueries {
    @Inject
    PlanRepository plans;

    @Inject
    PlanReading reading;

    @Inject
    Approvers approvers;

    @Inject
    CaseFiles files;

    @Inject
    CaseFrames frames;

    @Inject
    StaffDirectory staff;

    @Inject
    Deadlines deadlines;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * @param plan the version that is shown; null while there is none
     * @param before the version that it is compared with, as it was; null when there is none
     * @param lastReturn the version before, if it was sent back
     * @param numbers all versions of this episode, the newest first
     * @param approval what an approval asks for; empty when nothing waits for one
     * @param approvalRefused why this reader, who holds the permission, may not approve now; null when nothing is in the way
     * @param approvalDue by when it is to be decided; null when nothing waits
     */
    public record Page(
            CaseHeader header,
            @Nullable PlanView plan,
            @Nullable PlanView before,
            PlanView.@Nullable Steps lastReturn,
            List<Integer> numbers,
            List<Requirement> approval,
            @Nullable LocalDate approvalDue,
            @Nullable LocalDate delegatedUntil,
            boolean mayWrite,
            boolean mayPropose,
            boolean mayApprove,
            @Nullable Requirement approvalRefused,
            boolean maySendBack,
            boolean mayProgress,
            boolean endsWithReview)
            implements Serializable {

        static Page without(CaseHeader header, boolean mayWrite) {
            return new Page(
                    header, null, null, null, List.of(), List.of(), null, null, mayWrite, false, false, null, false,
                    false, false);
        }

        /** Something on it waits for this reader. */
        public boolean mayDecide() {
            return mayPropose || mayApprove || maySendBack;
        }
    }

    public record EditPage(
            CaseHeader header, PlanEditor editor, List<NeedSource.Need> needs, List<StaffMember> colleagues)
            implements Serializable {}

    /**
     * @param open the review that is under way; null when there is none
     * @param plan the plan that is reviewed
     * @param next the version that came of it and waits for the supervisor; null when there is none
     * @param latest the last day on which the next review may be
     */
    public record ReviewPage(
            CaseHeader header,
            @Nullable PlanView plan,
            @Nullable ReviewView open,
            List<ReviewView> past,
            @Nullable PlanView next,
            LocalDate latest,
            boolean mayBegin,
            boolean mayWrite,
            boolean mayFinishChanged)
            implements Serializable {}

    /** @param version which version to show; null for the newest */
    @Requires(Permission.CASE_READ)
    @AuditAction("plan.view")
    public Page page(String number, @Nullable Integer version) {
        CaseView file = files.see(number);
        List<CarePlan> versions = plans.versions(file);
        CarePlan newest = versions.isEmpty() ? null : versions.get(0);
        boolean writes = user.may(Permission.PLAN_WRITE) && PlanService.mayWrite(file, newest);
        if (newest == null) {
            return Page.without(frames.frame(file), writes);
        }
        CarePlan shown = version == null ? newest : numbered(versions, version).orElse(newest);
        CarePlan before = numbered(versions, shown.number() - 1).orElse(null);
        List<NeedSource.Need> needs = reading.needs(file);
        boolean waits = shown == newest && shown.state() == PlanState.SUBMITTED;
        boolean pending = waits && file.status() == CaseStatus.PLAN_PENDING;
        Approver me = approvers.me();
        PlanApproval approval = new PlanApproval(shown, new PlanLacks(shown, needs, file.level()), me);
        PlanView beforeView = before == null ? null : reading.view(before, null, needs, file);
        boolean approves = pending && files.may(file, CaseStep.APPROVE_PLAN);
        return new Page(
                frames.frame(file),
                reading.view(shown, before, needs, file),
                beforeView,
                beforeView != null && beforeView.state() == PlanState.RETURNED ? beforeView.steps() : null,
                versions.stream().map(CarePlan::number).toList(),
                waits ? approval.conditions() : List.of(),
                pending ? due(shown) : null,
                me.delegatedUntil(),
                writes,
                pending && user.may(Permission.PLAN_PROPOSE) && !shown.isProposed(),
                approves && approval.all().stream().allMatch(Requirement::met),
                approves ? approval.why() : null,
                waits && (pending ? files.may(file, CaseStep.RETURN_PLAN) : user.may(Permission.PLAN_PROPOSE)),
                user.may(Permission.PLAN_WRITE) && shown.state() == PlanState.APPROVED && PlanService.mayProgress(file),
                waits && file.status() == CaseStatus.REVIEW);
    }

    private static Optional<CarePlan> numbered(List<CarePlan> versions, int number) {
        return versions.stream().filter(plan -> plan.number() == number).findFirst();
    }

    private LocalDate due(CarePlan plan) {
        Instant from = plan.waitsSince();
        return VietNam.day(deadlines.due(DeadlineCode.PLAN_APPROVAL, from == null ? clock.instant() : from));
    }

    /** @throws RuleViolation when the plan is not open for writing */
    @Requires(Permission.PLAN_WRITE)
    @AuditAction("plan.open-form")
    public EditPage edit(String number) {
        CaseView file = files.see(number);
        CarePlan newest = plans.newest(file).orElse(null);
        if (!PlanService.mayWrite(file, newest)) {
            throw new RuleViolation(PlanRule.NOT_OPEN);
        }
        return new EditPage(
                frames.frame(file), reading.editor(newest, file), reading.needs(file), staff.inUnit(file.unitId()));
    }

    @Requires(Permission.CASE_READ)
    @AuditAction("plan-review.view")
    public ReviewPage review(String number) {
        CaseView file = files.see(number);
        List<PlanReview> reviews = plans.reviews(file);
        Set<StaffId> involved = new HashSet<>();
        reviews.forEach(review -> involved.addAll(review.involved()));
        Map<StaffId, String> names = staff.names(involved);
        PlanSeals seals = reading.seals(file);
        List<ReviewView> finished = reviews.stream()
                .filter(PlanReview::isFinished)
                .map(review -> review.view(seals, names))
                .toList();
        PlanReview open = reviews.stream()
                .filter(review -> !review.isFinished())
                .findFirst()
                .orElse(null);
        List<CarePlan> versions = plans.versions(file);
        List<NeedSource.Need> needs = reading.needs(file);
        CarePlan approved = versions.stream()
                .filter(plan -> plan.state() == PlanState.APPROVED)
                .findFirst()
                .orElse(null);
        CarePlan next = versions.stream()
                .filter(plan -> plan.state() == PlanState.SUBMITTED)
                .findFirst()
                .orElse(null);
        boolean underReview = open != null && file.status() == CaseStatus.REVIEW;
        return new ReviewPage(
                frames.frame(file),
                approved == null ? null : reading.view(approved, null, needs, file),
                open == null ? null : open.view(seals, names),
                finished,
                next == null || approved == null ? null : reading.view(next, approved, needs, file),
                VietNam.day(deadlines.due(DeadlineCode.REVIEW_EVERY, clock.instant())),
                approved != null && files.may(file, CaseStep.BEGIN_REVIEW),
                underReview && user.may(Permission.CASE_WORK),
                underReview
                        && next != null
                        && files.may(file, CaseStep.FINISH_REVIEW_CHANGED)
                        && !next.isBy(user.id()));
    }
}

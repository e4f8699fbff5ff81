package vn.donghanh.plan;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.spi.ServiceEvidenceProvider.ServiceEvidence;
import vn.donghanh.consent.lapse.LapsingConsentQueries;
import vn.donghanh.plan.progress.ActionEvidenceQueries;
import vn.donghanh.plan.review.ReviewView;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/** Reads the pages of the care plan and its reviews. */
@UseCases(reads = true)
public class PlanQueries {
    @Inject
    PlanRepository plans;

    @Inject
    PlanAssembler assembler;

    @Inject
    PlanApprovalPolicy approvalPolicy;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    ActionEvidenceQueries evidence;

    @Inject
    StaffQueries staff;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    LapsingConsentQueries lapsing;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * @param plan the displayed version; null when there is none
     * @param before the version for comparison; null when there is none
     * @param lastReturn signatures of the previous version, if it was returned
     * @param numbers numbers of all versions of this episode, newest first
     * @param approval the preconditions of an approval; empty when none is pending
     * @param approvalRefused the precondition that prevents this user, who has the permission, from approving; null
     *     when there is none
     * @param approvalDue deadline of the decision; null when none is pending
     */
    public record PageView(
            CaseHeader header,
            @Nullable PlanView plan,
            @Nullable PlanView before,
            PlanView.@Nullable Signatures lastReturn,
            List<Integer> numbers,
            List<Precondition> approval,
            @Nullable LocalDate approvalDue,
            @Nullable LocalDate delegatedUntil,
            boolean mayWrite,
            boolean mayPropose,
            boolean mayApprove,
            @Nullable Precondition approvalRefused,
            boolean mayReturnForRevision,
            boolean mayProgress,
            boolean endsWithReview)
            implements Serializable {

        static PageView withoutPlan(CaseHeader header, boolean mayWrite) {
            return new PageView(
                    header, null, null, null, List.of(), List.of(), null, null, mayWrite, false, false, null, false,
                    false, false);
        }

        /** Whether a decision of this user is pending. */
        public boolean mayDecide() {
            return mayPropose || mayApprove || mayReturnForRevision;
        }
    }

    public record EditView(
            CaseHeader header,
            PlanEditorView editor,
            List<NeedProvider.NeedSummary> needs,
            List<StaffMember> colleagues)
            implements Serializable {}

    /**
     * @param open the current review; null when there is none, or when it was left without an end
     * @param plan the plan under review
     * @param next the new version that awaits the supervisor; null when there is none
     * @param latest the last permitted day of the next review
     * @param lapsing the consents about which the client is asked again at the review
     * @param renewed the names of the partners among them
     */
    public record ReviewPageView(
            CaseHeader header,
            @Nullable PlanView plan,
            @Nullable ReviewView open,
            List<ReviewView> past,
            @Nullable PlanView next,
            LocalDate latest,
            boolean mayBegin,
            boolean mayWrite,
            boolean mayFinishChanged,
            List<LapsingConsentQueries.LapsingConsent> lapsing,
            Map<OrganisationId, String> renewed,
            boolean mayAskConsent)
            implements Serializable {}

    /** @param version number of the version to show; null for the one in force, or the one that is written or decided on now */
    @Requires(Permission.CASE_READ)
    @AuditAction("plan.view")
    public PageView page(String number, @Nullable Integer version) {
        CaseView caseView = caseFiles.get(number);
        List<CarePlan> versions = plans.findVersions(caseView);
        CarePlan newest = versions.isEmpty() ? null : versions.get(0);
        boolean mayWritePlan = user.may(Permission.PLAN_WRITE) && PlanService.mayWrite(caseView, newest);
        if (newest == null) {
            return PageView.withoutPlan(caseHeaders.header(caseView), mayWritePlan);
        }
        CarePlan shown = version == null
                ? findCurrent(caseView, versions).orElse(newest)
                : findByNumber(versions, version).orElse(newest);
        CarePlan before = findByNumber(versions, shown.number() - 1).orElse(null);
        List<NeedProvider.NeedSummary> needs = assembler.needs(caseView);
        boolean awaitsDecision = shown == newest && shown.state() == PlanStatus.SUBMITTED;
        boolean pending = awaitsDecision && caseView.status() == CaseStatus.PLAN_PENDING;
        PlanApprovalRight approvalRight = approvalPolicy.currentRight();
        PlanApprovalChecklist approval = new PlanApprovalChecklist(
                shown, new PlanSubmissionChecklist(shown, needs, caseView.level()), approvalRight);
        PlanView beforeView = before == null ? null : assembler.view(before, null, needs, caseView);
        boolean mayApprovePlan = pending && caseFiles.mayTransition(caseView, CaseStep.APPROVE_PLAN);
        return new PageView(
                caseHeaders.header(caseView),
                assembler.view(shown, before, needs, caseView),
                beforeView,
                beforeView != null && beforeView.state() == PlanStatus.RETURNED ? beforeView.signatures() : null,
                versions.stream().map(CarePlan::number).toList(),
                awaitsDecision ? approval.conditions() : List.of(),
                pending ? due(shown) : null,
                approvalRight.delegatedUntil(),
                mayWritePlan,
                pending && user.may(Permission.PLAN_PROPOSE) && !shown.isProposed(),
                mayApprovePlan && approval.all().stream().allMatch(Precondition::met),
                mayApprovePlan ? approval.firstUnmetOfApprover() : null,
                awaitsDecision
                        && (pending
                                ? caseFiles.mayTransition(caseView, CaseStep.RETURN_PLAN)
                                : caseView.status() == CaseStatus.REVIEW && user.may(Permission.PLAN_PROPOSE)),
                user.may(Permission.PLAN_WRITE)
                        && shown.state() == PlanStatus.APPROVED
                        && PlanService.mayProgress(caseView),
                awaitsDecision && caseView.status() == CaseStatus.REVIEW);
    }

    /** Returns the records that may prove an action, those that name it first. */
    @Requires(Permission.PLAN_WRITE)
    @AuditAction("plan.list-evidence")
    public List<ServiceEvidence> findEvidence(String number, String actionKey) {
        return evidence.findOffered(caseFiles.get(number)).stream()
                .sorted(Comparator.comparing(record -> !actionKey.equals(record.actionKey())))
                .toList();
    }

    /** Returns the plan in force, unless a version is being written or decided on; empty when the newest is to be shown. */
    private static Optional<CarePlan> findCurrent(CaseView caseView, List<CarePlan> versions) {
        if (caseView.status().isPlanEditable() || caseView.status() == CaseStatus.PLAN_PENDING) {
            return Optional.empty();
        }
        return versions.stream()
                .filter(plan -> plan.state() == PlanStatus.APPROVED)
                .findFirst();
    }

    private static Optional<CarePlan> findByNumber(List<CarePlan> versions, int number) {
        return versions.stream().filter(plan -> plan.number() == number).findFirst();
    }

    private LocalDate due(CarePlan plan) {
        Instant from = plan.awaitsDecisionSince();
        return CentreTime.day(deadlines.due(DeadlineCode.PLAN_APPROVAL, from == null ? clock.instant() : from));
    }

    /** @throws RuleViolationException when the plan cannot be edited */
    @Requires(Permission.PLAN_WRITE)
    @AuditAction("plan.open-form")
    public EditView edit(String number) {
        CaseView caseView = caseFiles.get(number);
        CarePlan newest = plans.findNewest(caseView).orElse(null);
        if (!PlanService.mayWrite(caseView, newest)) {
            throw new RuleViolationException(PlanRule.NOT_OPEN);
        }
        return new EditView(
                caseHeaders.header(caseView),
                assembler.editor(newest, caseView),
                assembler.needs(caseView),
                staff.inUnit(caseView.unitId()).stream()
                        .filter(member -> member.may(Permission.CASE_READ))
                        .toList());
    }

    @Requires(Permission.CASE_READ)
    @AuditAction("plan-review.view")
    public ReviewPageView review(String number) {
        CaseView caseView = caseFiles.get(number);
        List<PlanReview> reviews = plans.findReviews(caseView);
        Set<StaffId> involved = new HashSet<>();
        reviews.forEach(review -> involved.addAll(review.involved()));
        Map<StaffId, String> names = staff.names(involved);
        PlanCipher cipher = plans.cipher(caseView);
        List<ReviewView> finished = reviews.stream()
                .filter(PlanReview::isFinished)
                .map(review -> review.view(cipher, names))
                .toList();
        boolean reviewing = caseView.status() == CaseStatus.REVIEW;
        PlanReview open = reviews.stream()
                .filter(review -> reviewing && !review.isFinished())
                .findFirst()
                .orElse(null);
        List<CarePlan> versions = plans.findVersions(caseView);
        List<NeedProvider.NeedSummary> needs = assembler.needs(caseView);
        CarePlan approved = versions.stream()
                .filter(plan -> plan.state() == PlanStatus.APPROVED)
                .findFirst()
                .orElse(null);
        CarePlan next = versions.stream()
                .filter(plan -> plan.state() == PlanStatus.SUBMITTED)
                .findFirst()
                .orElse(null);
        boolean underReview = open != null;
        List<LapsingConsentQueries.LapsingConsent> lapses =
                caseView.isOpen() ? lapsing.findByCase(caseView.id()) : List.of();
        return new ReviewPageView(
                caseHeaders.header(caseView),
                approved == null ? null : assembler.view(approved, null, needs, caseView),
                open == null ? null : open.view(cipher, names),
                finished,
                next == null || approved == null ? null : assembler.view(next, approved, needs, caseView),
                CentreTime.day(deadlines.due(DeadlineCode.REVIEW_EVERY, clock.instant())),
                approved != null && caseFiles.mayTransition(caseView, CaseStep.BEGIN_REVIEW),
                underReview && user.may(Permission.CASE_WORK),
                underReview
                        && next != null
                        && caseFiles.mayTransition(caseView, CaseStep.FINISH_REVIEW_CHANGED)
                        && !next.wasWrittenBy(user.id()),
                lapses,
                lapsing.partnerNames(lapses),
                caseView.isOpen() && user.may(Permission.CONSENT_RECORD));
    }
}

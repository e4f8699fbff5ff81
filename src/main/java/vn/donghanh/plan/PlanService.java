package vn.donghanh.plan;

import static vn.donghanh.security.Permission.PLAN_APPROVE;
import static vn.donghanh.security.Permission.PLAN_PROPOSE;
import static vn.donghanh.security.Permission.PLAN_WRITE;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.plan.progress.RecordProgressCommand;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;

/** Drafts, submits, proposes, returns and approves plans, and records the progress of actions. */
@UseCases
public class PlanService {
    @Inject
    PlanRepository plans;

    @Inject
    PlanAssembler assembler;

    @Inject
    PlanApprovalPolicy approvalPolicy;

    @Inject
    ActionProgressRecorder progress;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Saves the draft; the first save creates the version. */
    @Requires(PLAN_WRITE)
    @AuditAction("plan.save-draft")
    public PlanEditorView save(String number, @Valid PlanDraft draft) {
        CaseView caseView = caseFiles.get(number);
        return assembler.editor(updateDraft(caseView, draft), caseView);
    }

    /**
     * Saves and submits the plan to the supervisor. A case under review keeps its status, which the end of the review
     * decides.
     */
    @Requires(PLAN_WRITE)
    @AuditAction("plan.submit")
    public void submit(String number, @Valid PlanDraft draft) {
        CaseView caseView = caseFiles.get(number);
        CarePlan plan = updateDraft(caseView, draft);
        plan.submit(assembler.submissionChecklist(plan, caseView), user.id(), clock.instant());
        if (caseView.status() == CaseStatus.REVIEW) {
            taskEnder.complete(caseView.id(), TaskKind.PLAN_RETURNED);
            taskOpener.open(caseView.id(), TaskKind.PLAN_PROPOSAL, Permission.PLAN_PROPOSE, DeadlineCode.PLAN_APPROVAL);
        } else {
            caseFiles.transition(caseView.number(), CaseStep.SUBMIT_PLAN, null);
        }
        plans.flush();
    }

    /** Proposes the plan to the director, as the supervisor. */
    @Requires(PLAN_PROPOSE)
    @AuditAction("plan.propose")
    public void propose(String number, int version) {
        CaseView caseView = caseFiles.get(number);
        CarePlan plan = getSubmitted(caseView, version);
        if (caseView.status() != CaseStatus.PLAN_PENDING || plan.isProposed()) {
            throw new RuleViolationException(PlanRule.NOT_OPEN);
        }
        plan.propose(user.id(), clock.instant());
        taskEnder.complete(caseView.id(), TaskKind.PLAN_PROPOSAL);
        taskOpener.open(caseView.id(), TaskKind.PLAN_APPROVAL, Permission.PLAN_APPROVE, DeadlineCode.PLAN_APPROVAL);
    }

    /** Returns the plan to its author with a reason. */
    @Requires({PLAN_PROPOSE, PLAN_APPROVE})
    @AuditAction("plan.return")
    public void returnForRevision(String number, int version, @Nullable @Size(max = 1000) String reason) {
        CaseView caseView = caseFiles.get(number);
        CarePlan plan = getSubmitted(caseView, version);
        if (reason == null || reason.isBlank()) {
            throw RuleViolationException.at("opinion", PlanRule.RETURN_REASON_MISSING);
        }
        plan.returnForRevision(reason, plans.cipher(caseView), user.id(), clock.instant());
        if (caseView.status() == CaseStatus.REVIEW) {
            taskEnder.complete(caseView.id(), TaskKind.PLAN_PROPOSAL);
            taskOpener.open(caseView.id(), TaskKind.PLAN_RETURNED, caseView.responsible(), DeadlineCode.PLAN_APPROVAL);
        } else {
            caseFiles.transition(caseView.number(), CaseStep.RETURN_PLAN, reason);
        }
    }

    /** Approves the plan, as the director or their delegate but never as its author. The case becomes active. */
    @Requires(PLAN_APPROVE)
    @AuditAction("plan.approve")
    public void approve(String number, int version, @Nullable @Size(max = 1000) String opinion) {
        CaseView caseView = caseFiles.get(number);
        CarePlan plan = getSubmitted(caseView, version);
        PlanApprovalRight approver = approvalPolicy.currentRight();
        Precondition.requireAll(
                new PlanApprovalChecklist(plan, assembler.submissionChecklist(plan, caseView), approver).all());
        plan.approve(opinion, approver.delegatedUntil(), plans.cipher(caseView), user.id(), clock.instant());
        caseFiles.transition(caseView.number(), CaseStep.APPROVE_PLAN, null);
    }

    /** Records the progress of an action. It is done only with its evidence: a record of the case, or a sentence that says how. */
    @Requires(PLAN_WRITE)
    @AuditAction("plan.record-progress")
    public void recordProgress(String number, @Valid RecordProgressCommand command) {
        CaseView caseView = caseFiles.get(number);
        progress.record(caseView, command);
        caseFiles.markUpdated(caseView);
    }

    static boolean mayProgress(CaseView caseView) {
        return caseView.status().isUnderWay();
    }

    /** Whether the plan may be edited, as a draft or as a new version. */
    static boolean mayWrite(CaseView caseView, @Nullable CarePlan newest) {
        return caseView.status().isPlanEditable() && (newest == null || newest.state() != PlanStatus.SUBMITTED);
    }

    private CarePlan updateDraft(CaseView caseView, PlanDraft draft) {
        CarePlan newest = plans.findNewest(caseView).orElse(null);
        if (!mayWrite(caseView, newest)) {
            throw new RuleViolationException(PlanRule.NOT_OPEN);
        }
        boolean unchanged = newest == null
                ? draft.number() == 0
                : draft.number() == newest.number() && draft.version() == newest.version();
        if (!unchanged) {
            throw new StalePageException();
        }
        CarePlan plan = newest;
        if (plan == null || plan.state() != PlanStatus.DRAFT) {
            plan = CarePlan.begin(caseView, newest == null ? 1 : newest.number() + 1, user.id(), clock.instant());
            plans.add(plan);
        }
        plan.update(draft, plan == newest ? null : newest, plans.cipher(caseView), user.id(), clock.instant());
        plans.flush();
        caseFiles.markUpdated(caseView);
        return plan;
    }

    private CarePlan getSubmitted(CaseView caseView, int version) {
        CarePlan plan = plans.findSubmitted(caseView).orElseThrow(() -> new RuleViolationException(PlanRule.NOT_OPEN));
        StalePageException.require(version, plan.version());
        return plan;
    }
}

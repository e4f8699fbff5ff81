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
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.CaseStep;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.crypto.Vault;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.Requirement;
import vn.donghanh.shared.RuleViolation;

/** A plan's way from the first draft to the approval, and its progress afterwards. */
@UseCases
public class PlanService {
    @Inject
    PlanRepository plans;

    @Inject
    PlanReading reading;

    @Inject
    Approvers approvers;

    @Inject
    CaseFiles files;

    @Inject
    CaseTasks tasks;

    @Inject
    CurrentUser user;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** Saves the draft as it is; the first saving begins the version. */
    @Requires(PLAN_WRITE)
    @AuditAction("plan.save-draft")
    public PlanEditor save(String number, @Valid PlanDraft draft) {
        CaseView file = files.see(number);
        return reading.editor(write(file, draft), file);
    }

    /** Saves, and hands the plan to the supervisor. While a case is under review it stays there: the review's end decides. */
    @Requires(PLAN_WRITE)
    @AuditAction("plan.submit")
    public void submit(String number, @Valid PlanDraft draft) {
        CaseView file = files.see(number);
        CarePlan plan = write(file, draft);
        plan.submit(reading.lacks(plan, file), user.id(), clock.instant());
        if (file.status() == CaseStatus.REVIEW) {
            tasks.done(file.id(), TaskKind.PLAN_RETURNED);
            tasks.open(file.id(), TaskKind.PLAN_PROPOSAL, Permission.PLAN_PROPOSE, DeadlineCode.PLAN_APPROVAL);
        } else {
            files.take(file.number(), CaseStep.SUBMIT_PLAN, null);
        }
        plans.flush();
    }

    /** The supervisor proposes the plan to the director. */
    @Requires(PLAN_PROPOSE)
    @AuditAction("plan.propose")
    public void propose(String number, int version) {
        CaseView file = files.see(number);
        CarePlan plan = submitted(file, version);
        if (file.status() != CaseStatus.PLAN_PENDING || plan.isProposed()) {
            throw new RuleViolation(PlanRule.NOT_OPEN);
        }
        plan.propose(user.id(), clock.instant());
        tasks.done(file.id(), TaskKind.PLAN_PROPOSAL);
        tasks.open(file.id(), TaskKind.PLAN_APPROVAL, Permission.PLAN_APPROVE, DeadlineCode.PLAN_APPROVAL);
    }

    /** Sends the plan back to the one who wrote it, who reads the reason. */
    @Requires({PLAN_PROPOSE, PLAN_APPROVE})
    @AuditAction("plan.return")
    public void sendBack(String number, int version, @Nullable @Size(max = 1000) String reason) {
        CaseView file = files.see(number);
        CarePlan plan = submitted(file, version);
        if (reason == null || reason.isBlank()) {
            throw RuleViolation.at("opinion", PlanRule.RETURN_REASON_MISSING);
        }
        plan.sendBack(reason, seals(file), user.id(), clock.instant());
        if (file.status() == CaseStatus.REVIEW) {
            tasks.done(file.id(), TaskKind.PLAN_PROPOSAL);
            tasks.open(
                    file.id(),
                    TaskKind.PLAN_RETURNED,
                    file.manager() == null ? file.receivedBy() : file.manager(),
                    DeadlineCode.PLAN_APPROVAL);
        } else {
            files.take(file.number(), CaseStep.RETURN_PLAN, reason);
        }
    }

    /** The director, or who acts for the director, approves; never who wrote it. The case is under way from now on. */
    @Requires(PLAN_APPROVE)
    @AuditAction("plan.approve")
    public void approve(String number, int version, @Nullable @Size(max = 1000) String opinion) {
        CaseView file = files.see(number);
        CarePlan plan = submitted(file, version);
        Approver approver = approvers.me();
        Requirement.demand(new PlanApproval(plan, reading.lacks(plan, file), approver).all());
        plan.approve(opinion, approver.delegatedUntil(), seals(file), user.id(), clock.instant());
        files.take(file.number(), CaseStep.APPROVE_PLAN, null);
    }

    /** Writes down how far an action is. */
    @Requires(PLAN_WRITE)
    @AuditAction("plan.record-progress")
    public void progress(
            String number, String actionKey, ActionState state, @Nullable @Size(max = 1000) String reason) {
        CaseView file = files.see(number);
        CarePlan plan = plans.approved(file).orElseThrow(() -> new RuleViolation(PlanRule.NOT_APPROVED));
        if (!mayProgress(file)) {
            throw new RuleViolation(PlanRule.NOT_APPROVED);
        }
        PlanAction action = plan.actions()
                .filter(one -> one.lineage().equals(actionKey))
                .findFirst()
                .orElseThrow(NotFound::new);
        action.progress(state, reason, seals(file), user.id(), clock.instant());
        files.touch(file.number());
    }

    static boolean mayProgress(CaseView file) {
        return file.status().isUnderWay();
    }

    /** Whether a version may be written. */
    static boolean mayWrite(CaseView file, @Nullable CarePlan newest) {
        return file.status().isPlanWritten() && (newest == null || newest.state() != PlanState.SUBMITTED);
    }

    private CarePlan write(CaseView file, PlanDraft draft) {
        CarePlan newest = plans.newest(file).orElse(null);
        if (!mayWrite(file, newest)) {
            throw new RuleViolation(PlanRule.NOT_OPEN);
        }
        boolean unchanged = newest == null
                ? draft.number() == 0
                : draft.number() == newest.number() && draft.version() == newest.version();
        if (!unchanged) {
            throw new RuleViolation(PlanRule.CHANGED_MEANWHILE);
        }
        CarePlan plan = newest;
        if (plan == null || plan.state() != PlanState.DRAFT) {
            plan = CarePlan.begin(file, newest == null ? 1 : newest.number() + 1, user.id(), clock.instant());
            plans.add(plan);
        }
        plan.write(draft, plan == newest ? null : newest, seals(file), user.id(), clock.instant());
        plans.flush();
        files.touch(file.number());
        return plan;
    }

    private CarePlan submitted(CaseView file, int version) {
        CarePlan plan = plans.newest(file)
                .filter(newest -> newest.state() == PlanState.SUBMITTED)
                .orElseThrow(() -> new RuleViolation(PlanRule.NOT_OPEN));
        if (plan.version() != version) {
            throw new RuleViolation(PlanRule.CHANGED_MEANWHILE);
        }
        return plan;
    }

    private PlanSeals seals(CaseView file) {
        return new PlanSeals(vault, file.person());
    }
}

package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.plan.progress.ActionCompletion;
import vn.donghanh.plan.progress.ActionEvidenceQueries;
import vn.donghanh.plan.progress.RecordProgressCommand;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;

/** Records the progress of an action of the plan in force, in the caller's transaction. */
@ApplicationScoped
class ActionProgressRecorder {
    @Inject
    PlanRepository plans;

    @Inject
    PlanAssembler assembler;

    @Inject
    ActionEvidenceQueries evidence;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * Records what somebody says of an action that a page showed.
     *
     * @throws NotFoundException when the plan in force has no such action
     * @throws RuleViolationException when there is no plan in force, somebody else recorded progress since, or the evidence is missing or unknown
     */
    void record(CaseView caseView, RecordProgressCommand command) {
        PlanAction action = getAction(caseView, command.actionKey());
        action.requireSeen(command.seenAt());
        record(caseView, action, command);
    }

    /** Completes an action by a record that has just been made for it. */
    void complete(CaseView caseView, String actionKey, EvidenceKind kind, String ref) {
        record(caseView, getAction(caseView, actionKey), RecordProgressCommand.doneByRecord(actionKey, kind, ref));
    }

    private PlanAction getAction(CaseView caseView, String actionKey) {
        CarePlan plan =
                plans.findApproved(caseView).orElseThrow(() -> new RuleViolationException(PlanRule.NOT_APPROVED));
        if (!PlanService.mayProgress(caseView)) {
            throw new RuleViolationException(PlanRule.NOT_APPROVED);
        }
        return plan.actions()
                .filter(planAction -> planAction.lineage().equals(actionKey))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private void record(CaseView caseView, PlanAction action, RecordProgressCommand command) {
        ActionCompletion completion =
                command.state() == PlanActionStatus.DONE ? command.completion() : ActionCompletion.NONE;
        requireKnown(caseView, completion.kind(), completion.ref());
        plans.add(action.recordProgress(
                command.state(), command.reason(), completion, plans.cipher(caseView), user.id(), clock.instant()));
    }

    private void requireKnown(CaseView caseView, @Nullable EvidenceKind kind, @Nullable String ref) {
        if (kind != null && ref != null && !evidence.exists(caseView, kind, ref)) {
            throw RuleViolationException.at("evidence", PlanRule.EVIDENCE_UNKNOWN);
        }
    }
}

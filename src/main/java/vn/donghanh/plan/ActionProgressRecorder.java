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
     * @throws NotFoundException when the plan in force has no such action
     * @throws RuleViolationException when there is no plan in force, or the evidence is missing or unknown
     */
    void record(CaseView caseView, RecordProgressCommand command) {
        CarePlan plan =
                plans.findApproved(caseView).orElseThrow(() -> new RuleViolationException(PlanRule.NOT_APPROVED));
        if (!PlanService.mayProgress(caseView)) {
            throw new RuleViolationException(PlanRule.NOT_APPROVED);
        }
        PlanAction action = plan.actions()
                .filter(planAction -> planAction.lineage().equals(command.actionKey()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
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

package vn.donghanh.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;

/** The preconditions of an approval. The page lists them and the service enforces them. */
record PlanApprovalChecklist(CarePlan plan, PlanSubmissionChecklist submission, PlanApprovalRight approver) {
    /**
     * Returns the preconditions of the plan in the order of the page: client's agreement, goals and actions, safety
     * plan, four-eyes rule.
     */
    List<Precondition> conditions() {
        List<Precondition> conditions = new ArrayList<>();
        conditions.add(Precondition.of(PlanRule.AGREEMENT_MISSING, plan.hasAgreement()));
        conditions.add(Precondition.of(
                PlanRule.GOALS_AND_ACTIONS,
                submission.goalsAndActions().stream().allMatch(Precondition::met)));
        if (submission.needsSafetyPlan()) {
            conditions.add(Precondition.of(PlanRule.SAFETY_PLAN_MISSING, plan.hasSafetyPlan()));
        }
        conditions.add(Precondition.of(PlanRule.OWN_PLAN, !plan.wasWrittenBy(approver.id())));
        return conditions;
    }

    List<Precondition> all() {
        List<Precondition> all = new ArrayList<>(conditions());
        all.add(Precondition.of(PlanRule.NOT_ENTITLED, approver.isEntitled()));
        all.add(Precondition.of(PlanRule.NOT_PROPOSED, plan.isProposed() || approver.mayPropose()));
        return all;
    }

    /** Returns the first unmet precondition that concerns the approver and not the plan; null when there is none. */
    @Nullable
    Precondition firstUnmetOfApprover() {
        return all().stream()
                .skip(conditions().size())
                .filter(requirement -> !requirement.met())
                .findFirst()
                .orElse(null);
    }
}

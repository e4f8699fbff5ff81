package vn.donghanh.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;

/** What an approval asks for. The panel beside the plan lists it; the same list refuses. */
record PlanApprovalChecklist(CarePlan plan, PlanSubmissionChecklist submission, PlanApprovalRight approver) {
    /** As the panel shows them: her word, the plan itself, the safety plan, four eyes. */
    List<Precondition> conditions() {
        List<Precondition> conditions = new ArrayList<>();
        conditions.add(Precondition.of(PlanRule.AGREEMENT_MISSING, plan.hasAgreement()));
        conditions.add(Precondition.of(
                PlanRule.GOALS_AND_ACTIONS, submission.goalsAndActions().stream().allMatch(Precondition::met)));
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

    /** The first thing in the way of who would decide, apart from the plan itself; null when nothing is. */
    @Nullable
    Precondition firstUnmetOfApprover() {
        return all().stream()
                .skip(conditions().size())
                .filter(requirement -> !requirement.met())
                .findFirst()
                .orElse(null);
    }
}

package vn.donghanh.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;

/** What an approval asks for. The panel beside the plan lists it; the same list refuses. */
record PlanApprovalChecklist(CarePlan plan, PlanSubmissionChecklist lacks, PlanApprovalRight approver) {
    /** As the panel shows them: her word, the plan itself, the safety plan, four eyes. */
    List<Precondition> conditions() {
        List<Precondition> conditions = new ArrayList<>();
        conditions.add(Precondition.of(PlanRule.AGREEMENT_MISSING, plan.hasAgreement()));
        conditions.add(Precondition.of(
                PlanRule.GOALS_AND_ACTIONS, lacks.goalsAndActions().stream().allMatch(Precondition::met)));
        if (lacks.needsSafetyPlan()) {
            conditions.add(Precondition.of(PlanRule.SAFETY_PLAN_MISSING, plan.hasSafetyPlan()));
        }
        conditions.add(Precondition.of(PlanRule.OWN_PLAN, !plan.isBy(approver.id())));
        return conditions;
    }

    List<Precondition> all() {
        List<Precondition> all = new ArrayList<>(conditions());
        all.add(Precondition.of(PlanRule.NOT_ENTITLED, approver.entitled()));
        all.add(Precondition.of(PlanRule.NOT_PROPOSED, plan.isProposed() || approver.proposer()));
        return all;
    }

    /** The first thing in the way of who would decide, apart from the plan itself; null when nothing is. */
    @Nullable
    Precondition requirement() {
        return all().stream()
                .skip(conditions().size())
                .filter(requirement -> !requirement.met())
                .findFirst()
                .orElse(null);
    }
}

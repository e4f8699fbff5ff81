package vn.donghanh.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Requirement;

/** What an approval asks for. The panel beside the plan lists it; the same list refuses. */
record PlanApproval(CarePlan plan, PlanLacks lacks, Approver approver) {
    /** As the panel shows them: her word, the plan itself, the safety plan, four eyes. */
    List<Requirement> conditions() {
        List<Requirement> conditions = new ArrayList<>();
        conditions.add(Requirement.of(PlanRule.AGREEMENT_MISSING, plan.hasAgreement()));
        conditions.add(Requirement.of(
                PlanRule.GOALS_AND_ACTIONS, lacks.goalsAndActions().stream().allMatch(Requirement::met)));
        if (lacks.needsSafetyPlan()) {
            conditions.add(Requirement.of(PlanRule.SAFETY_PLAN_MISSING, plan.hasSafetyPlan()));
        }
        conditions.add(Requirement.of(PlanRule.OWN_PLAN, !plan.isBy(approver.id())));
        return conditions;
    }

    List<Requirement> all() {
        List<Requirement> all = new ArrayList<>(conditions());
        all.add(Requirement.of(PlanRule.NOT_ENTITLED, approver.entitled()));
        all.add(Requirement.of(PlanRule.NOT_PROPOSED, plan.isProposed() || approver.proposer()));
        return all;
    }

    /** The first thing in the way of who would decide, apart from the plan itself; null when nothing is. */
    @Nullable
    Requirement why() {
        return all().stream()
                .skip(conditions().size())
                .filter(requirement -> !requirement.met())
                .findFirst()
                .orElse(null);
    }
}

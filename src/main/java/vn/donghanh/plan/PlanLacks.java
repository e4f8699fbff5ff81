package vn.donghanh.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.donghanh.casefile.NeedSource;
import vn.donghanh.casefile.TriageLevel;
import vn.donghanh.shared.Requirement;

/** What a submission asks of a plan. The editor lists it while she and the worker write; the same list refuses. */
record PlanLacks(CarePlan plan, List<NeedSource.Need> needs, TriageLevel level) {
    List<Requirement> all() {
        List<Requirement> asked = new ArrayList<>(goalsAndActions());
        asked.add(
                Requirement.of(PlanRule.AGREEMENT_MISSING, plan.hasAgreement()).at("agreement"));
        if (needsSafetyPlan()) {
            asked.add(Requirement.of(PlanRule.SAFETY_PLAN_MISSING, plan.hasSafetyPlan())
                    .at("signs"));
        }
        return asked;
    }

    List<Requirement> goalsAndActions() {
        return List.of(
                goalForEachNeed(),
                goals(PlanRule.GOAL_WORDS_MISSING, PlanGoal::hasWords),
                goals(PlanRule.ACTION_MISSING, goal -> !goal.actions().isEmpty()),
                actions(PlanRule.ACTION_WORDS_MISSING, PlanAction::hasWords),
                actions(PlanRule.OWNER_MISSING, PlanAction::hasOwner),
                actions(PlanRule.DUE_MISSING, PlanAction::hasDue),
                actions(PlanRule.RESOURCE_MISSING, PlanAction::hasResource));
    }

    boolean needsSafetyPlan() {
        return level.atLeast(TriageLevel.HIGH);
    }

    /** A need that a service can meet has a goal; where none can be met yet, one goal is enough to go on with. */
    private Requirement goalForEachNeed() {
        Set<String> answered = new HashSet<>();
        plan.goals().forEach(goal -> {
            if (goal.needKey() != null) {
                answered.add(goal.needKey());
            }
        });
        String open = needs.stream()
                .filter(need -> need.accepted() && !answered.contains(need.key()))
                .map(need -> Integer.toString(need.rank()))
                .collect(Collectors.joining(", "));
        return Requirement.of(
                PlanRule.GOAL_FOR_EACH_NEED, open.isEmpty() && !plan.goals().isEmpty(), open.isEmpty() ? "1" : open);
    }

    private Requirement goals(PlanRule rule, Predicate<PlanGoal> complete) {
        String lacking = plan.goals().stream()
                .filter(complete.negate())
                .map(goal -> Integer.toString(goal.position()))
                .collect(Collectors.joining(", "));
        return Requirement.of(rule, lacking.isEmpty() && !plan.goals().isEmpty(), lacking.isEmpty() ? "1" : lacking);
    }

    private Requirement actions(PlanRule rule, Predicate<PlanAction> complete) {
        String lacking = plan.goals().stream()
                .flatMap(goal -> goal.actions().stream())
                .filter(complete.negate())
                .map(action -> action.goal().position() + "." + action.position())
                .collect(Collectors.joining(", "));
        boolean any = plan.goals().stream().anyMatch(goal -> !goal.actions().isEmpty());
        return Requirement.of(rule, lacking.isEmpty() && any, lacking.isEmpty() ? "1.1" : lacking);
    }
}

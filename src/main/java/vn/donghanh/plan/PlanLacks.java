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

    /** Only of goals and actions that are there: what does not exist yet lacks nothing. */
    List<Requirement> goalsAndActions() {
        List<Requirement> asked = new ArrayList<>(List.of(goalForEachNeed()));
        if (!plan.goals().isEmpty()) {
            asked.add(goals(PlanRule.GOAL_WORDS_MISSING, "goalWords", PlanGoal::hasWords));
            asked.add(goals(
                    PlanRule.ACTION_MISSING, "need", goal -> !goal.actions().isEmpty()));
        }
        if (plan.goals().stream().anyMatch(goal -> !goal.actions().isEmpty())) {
            asked.add(actions(PlanRule.ACTION_WORDS_MISSING, "what", PlanAction::hasWords));
            asked.add(actions(PlanRule.OWNER_MISSING, "who", PlanAction::hasOwner));
            asked.add(actions(PlanRule.DUE_MISSING, "due", PlanAction::hasDue));
            asked.add(actions(PlanRule.RESOURCE_MISSING, "resource", PlanAction::hasResource));
        }
        return asked;
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
        Requirement asked = Requirement.of(
                PlanRule.GOAL_FOR_EACH_NEED, open.isEmpty() && !plan.goals().isEmpty(), open.isEmpty() ? "1" : open);
        return plan.goals().stream()
                .filter(goal -> goal.needKey() == null)
                .findFirst()
                .map(goal -> asked.at(control(goal) + ":need"))
                .orElse(asked);
    }

    private Requirement goals(PlanRule rule, String field, Predicate<PlanGoal> complete) {
        List<PlanGoal> lacking = plan.goals().stream().filter(complete.negate()).toList();
        if (lacking.isEmpty()) {
            return Requirement.of(rule, true);
        }
        String numbers =
                lacking.stream().map(goal -> Integer.toString(goal.position())).collect(Collectors.joining(", "));
        return Requirement.of(rule, false, numbers).at(control(lacking.get(0)) + ":" + field);
    }

    private Requirement actions(PlanRule rule, String field, Predicate<PlanAction> complete) {
        List<PlanAction> lacking = plan.goals().stream()
                .flatMap(goal -> goal.actions().stream())
                .filter(complete.negate())
                .toList();
        if (lacking.isEmpty()) {
            return Requirement.of(rule, true);
        }
        PlanAction first = lacking.get(0);
        String numbers = lacking.stream()
                .map(action -> action.goal().position() + "." + action.position())
                .collect(Collectors.joining(", "));
        return Requirement.of(rule, false, numbers)
                .at(control(first.goal()) + ":actions:" + (first.position() - 1) + ":" + field);
    }

    private static String control(PlanGoal goal) {
        return "goals:" + (goal.position() - 1);
    }
}

package vn.donghanh.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.shared.Precondition;

/**
 * The preconditions of a submission. The editor lists them while the client and the worker write, one line per rule; a
 * refused submission reports them per field.
 */
record PlanSubmissionChecklist(CarePlan plan, List<NeedProvider.NeedSummary> needs, TriageLevel level) {
    List<Precondition> all() {
        List<Precondition> preconditions = new ArrayList<>(goalsAndActions());
        preconditions.add(agreement());
        if (needsSafetyPlan()) {
            preconditions.add(Precondition.of(PlanRule.SAFETY_PLAN_MISSING, plan.hasSafetyPlan())
                    .at("signs"));
        }
        return preconditions;
    }

    /** Returns the preconditions of existing goals and actions only. */
    List<Precondition> goalsAndActions() {
        List<Precondition> preconditions =
                new ArrayList<>(List.of(combined(PlanRule.GOAL_FOR_EACH_NEED, unansweredNeeds())));
        if (!plan.goals().isEmpty()) {
            preconditions.add(combined(PlanRule.GOAL_WORDS_MISSING, goalsWithoutWords()));
            preconditions.add(combined(PlanRule.ACTION_MISSING, goalsWithoutActions()));
        }
        if (plan.actions().findAny().isPresent()) {
            preconditions.add(combined(PlanRule.ACTION_WORDS_MISSING, actions("what", PlanAction::hasWords)));
            preconditions.add(combined(PlanRule.OWNER_MISSING, actions("who", PlanAction::hasOwner)));
            preconditions.add(combined(PlanRule.DUE_MISSING, actions("due", PlanAction::hasDueDate)));
            preconditions.add(combined(PlanRule.RESOURCE_MISSING, actions("resource", PlanAction::hasResource)));
        }
        return preconditions;
    }

    /** Returns every unmet precondition at its own field, in the order of the page. */
    List<Precondition> missingByField() {
        Stream<Precondition> goals = Stream.of(
                        toPreconditions(PlanRule.GOAL_FOR_EACH_NEED, unansweredNeeds()),
                        toPreconditions(PlanRule.GOAL_WORDS_MISSING, goalsWithoutWords()),
                        toPreconditions(PlanRule.ACTION_MISSING, goalsWithoutActions()),
                        toPreconditions(PlanRule.ACTION_WORDS_MISSING, actions("what", PlanAction::hasWords)),
                        toPreconditions(PlanRule.OWNER_MISSING, actions("who", PlanAction::hasOwner)),
                        toPreconditions(PlanRule.DUE_MISSING, actions("due", PlanAction::hasDueDate)),
                        toPreconditions(PlanRule.RESOURCE_MISSING, actions("resource", PlanAction::hasResource)))
                .flatMap(List::stream);
        Stream<Precondition> safety = needsSafetyPlan() ? plan.safetyRequirements().stream() : Stream.empty();
        return Stream.of(goals, safety, Stream.of(agreement()))
                .flatMap(part -> part)
                .filter(precondition -> !precondition.met())
                .toList();
    }

    boolean needsSafetyPlan() {
        return level.atLeast(TriageLevel.HIGH);
    }

    /** A missing part: its displayed number, and the control at which it is to be completed. */
    private record MissingPart(String number, String control) {}

    private static Precondition combined(PlanRule rule, List<MissingPart> missingParts) {
        if (missingParts.isEmpty()) {
            return Precondition.of(rule, true);
        }
        String numbers = missingParts.stream().map(MissingPart::number).collect(Collectors.joining(", "));
        return Precondition.of(rule, false, numbers).at(missingParts.get(0).control());
    }

    private static List<Precondition> toPreconditions(PlanRule rule, List<MissingPart> missingParts) {
        return missingParts.stream()
                .map(missingPart ->
                        Precondition.of(rule, false, missingPart.number()).at(missingPart.control()))
                .toList();
    }

    private Precondition agreement() {
        return Precondition.of(PlanRule.AGREEMENT_MISSING, plan.hasAgreement())
                .at(plan.isAnswered() ? "disagreement" : "agreement");
    }

    /**
     * Returns the needs without a goal. Every need that a service can meet requires one; where none can be met, one
     * goal is sufficient. Each is linked to a goal without a need, or to the button that adds a goal.
     */
    private List<MissingPart> unansweredNeeds() {
        Set<String> answered = new HashSet<>();
        plan.goals().forEach(goal -> {
            if (goal.needKey() != null) {
                answered.add(goal.needKey());
            }
        });
        List<String> unanswered = needs.stream()
                .filter(need -> need.accepted() && !answered.contains(need.key()))
                .map(need -> Integer.toString(need.rank()))
                .toList();
        if (unanswered.isEmpty() && plan.goals().isEmpty()) {
            unanswered = List.of("1");
        }
        List<String> ranks = unanswered;
        List<PlanGoal> freeGoals =
                plan.goals().stream().filter(goal -> goal.needKey() == null).toList();
        return IntStream.range(0, ranks.size())
                .mapToObj(at -> new MissingPart(
                        ranks.get(at), at < freeGoals.size() ? control(freeGoals.get(at)) + ":need" : "addGoal"))
                .toList();
    }

    private List<MissingPart> goalsWithoutWords() {
        return goals("goalWords", PlanGoal::hasWords);
    }

    private List<MissingPart> goalsWithoutActions() {
        return goals("addAction", goal -> !goal.actions().isEmpty());
    }

    private List<MissingPart> goals(String field, Predicate<PlanGoal> complete) {
        return plan.goals().stream()
                .filter(complete.negate())
                .map(goal -> new MissingPart(Integer.toString(goal.position()), control(goal) + ":" + field))
                .toList();
    }

    private List<MissingPart> actions(String field, Predicate<PlanAction> complete) {
        return plan.actions()
                .filter(complete.negate())
                .map(action -> new MissingPart(
                        action.goal().position() + "." + action.position(),
                        control(action.goal()) + ":actions:" + (action.position() - 1) + ":" + field))
                .toList();
    }

    private static String control(PlanGoal goal) {
        return "goals:" + (goal.position() - 1);
    }
}

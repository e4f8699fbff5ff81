package vn.donghanh.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.donghanh.casefile.NeedSource;
import vn.donghanh.casefile.TriageLevel;
import vn.donghanh.shared.Requirement;

/** What a submission asks of a plan. The editor lists it while the client and the worker write, one line per rule; a submission is refused at each field. */
record PlanLacks(CarePlan plan, List<NeedSource.Need> needs, TriageLevel level) {
    List<Requirement> all() {
        List<Requirement> asked = new ArrayList<>(goalsAndActions());
        asked.add(agreement());
        if (needsSafetyPlan()) {
            asked.add(Requirement.of(PlanRule.SAFETY_PLAN_MISSING, plan.hasSafetyPlan())
                    .at("signs"));
        }
        return asked;
    }

    /** Only of goals and actions that are there: what does not exist yet lacks nothing. */
    List<Requirement> goalsAndActions() {
        List<Requirement> asked = new ArrayList<>(List.of(together(PlanRule.GOAL_FOR_EACH_NEED, unansweredNeeds())));
        if (!plan.goals().isEmpty()) {
            asked.add(together(PlanRule.GOAL_WORDS_MISSING, goalsWithoutWords()));
            asked.add(together(PlanRule.ACTION_MISSING, goalsWithoutActions()));
        }
        if (plan.actions().findAny().isPresent()) {
            asked.add(together(PlanRule.ACTION_WORDS_MISSING, actions("what", PlanAction::hasWords)));
            asked.add(together(PlanRule.OWNER_MISSING, actions("who", PlanAction::hasOwner)));
            asked.add(together(PlanRule.DUE_MISSING, actions("due", PlanAction::hasDue)));
            asked.add(together(PlanRule.RESOURCE_MISSING, actions("resource", PlanAction::hasResource)));
        }
        return asked;
    }

    /** Everything that is not there, each at its own field, in the order of the page. */
    List<Requirement> fieldByField() {
        Stream<Requirement> goals = Stream.of(
                        one(PlanRule.GOAL_FOR_EACH_NEED, unansweredNeeds()),
                        one(PlanRule.GOAL_WORDS_MISSING, goalsWithoutWords()),
                        one(PlanRule.ACTION_MISSING, goalsWithoutActions()),
                        one(PlanRule.ACTION_WORDS_MISSING, actions("what", PlanAction::hasWords)),
                        one(PlanRule.OWNER_MISSING, actions("who", PlanAction::hasOwner)),
                        one(PlanRule.DUE_MISSING, actions("due", PlanAction::hasDue)),
                        one(PlanRule.RESOURCE_MISSING, actions("resource", PlanAction::hasResource)))
                .flatMap(List::stream);
        Stream<Requirement> safety = needsSafetyPlan() ? plan.safetyParts().stream() : Stream.empty();
        return Stream.of(goals, safety, Stream.of(agreement()))
                .flatMap(part -> part)
                .filter(asked -> !asked.met())
                .toList();
    }

    boolean needsSafetyPlan() {
        return level.atLeast(TriageLevel.HIGH);
    }

    /** Something that is not there: its number in words, and the control at which it is put right. */
    private record Lack(String number, String control) {}

    private static Requirement together(PlanRule rule, List<Lack> lacks) {
        if (lacks.isEmpty()) {
            return Requirement.of(rule, true);
        }
        String numbers = lacks.stream().map(Lack::number).collect(Collectors.joining(", "));
        return Requirement.of(rule, false, numbers).at(lacks.get(0).control());
    }

    private static List<Requirement> one(PlanRule rule, List<Lack> lacks) {
        return lacks.stream()
                .map(lack -> Requirement.of(rule, false, lack.number()).at(lack.control()))
                .toList();
    }

    private Requirement agreement() {
        return Requirement.of(PlanRule.AGREEMENT_MISSING, plan.hasAgreement())
                .at(plan.isAnswered() ? "disagreement" : "agreement");
    }

    /**
     * A need that a service can meet has a goal; where none can be met yet, one goal is enough to go on with. Each is put right at a goal that
     * answers none yet, or by one more goal.
     */
    private List<Lack> unansweredNeeds() {
        Set<String> answered = new HashSet<>();
        plan.goals().forEach(goal -> {
            if (goal.needKey() != null) {
                answered.add(goal.needKey());
            }
        });
        List<String> open = needs.stream()
                .filter(need -> need.accepted() && !answered.contains(need.key()))
                .map(need -> Integer.toString(need.rank()))
                .toList();
        if (open.isEmpty() && plan.goals().isEmpty()) {
            open = List.of("1");
        }
        List<String> ranks = open;
        List<PlanGoal> free =
                plan.goals().stream().filter(goal -> goal.needKey() == null).toList();
        return IntStream.range(0, ranks.size())
                .mapToObj(at -> new Lack(ranks.get(at), at < free.size() ? control(free.get(at)) + ":need" : "addGoal"))
                .toList();
    }

    private List<Lack> goalsWithoutWords() {
        return goals("goalWords", PlanGoal::hasWords);
    }

    private List<Lack> goalsWithoutActions() {
        return goals("addAction", goal -> !goal.actions().isEmpty());
    }

    private List<Lack> goals(String field, Predicate<PlanGoal> complete) {
        return plan.goals().stream()
                .filter(complete.negate())
                .map(goal -> new Lack(Integer.toString(goal.position()), control(goal) + ":" + field))
                .toList();
    }

    private List<Lack> actions(String field, Predicate<PlanAction> complete) {
        return plan.actions()
                .filter(complete.negate())
                .map(action -> new Lack(
                        action.goal().position() + "." + action.position(),
                        control(action.goal()) + ":actions:" + (action.position() - 1) + ":" + field))
                .toList();
    }

    private static String control(PlanGoal goal) {
        return "goals:" + (goal.position() - 1);
    }
}

package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.GoalSource;

/** The goals on the case's first page: those of the approved plan, else of the newest. */
@ApplicationScoped
class PlanGoals implements GoalSource {
    @Inject
    PlanRepository plans;

    @Inject
    PlanReading reading;

    @Override
    public Optional<Goals> goals(CaseView file) {
        List<CarePlan> versions = plans.versions(file);
        PlanSeals seals = reading.seals(file);
        return versions.stream()
                .filter(plan -> plan.state() == PlanState.APPROVED)
                .findFirst()
                .or(() -> versions.stream().findFirst())
                .map(plan -> new Goals(
                        plan.number(),
                        plan.words(seals),
                        plan.wordsOn(),
                        plan.goals().stream().map(goal -> goal(goal, seals)).toList()));
    }

    private static Goal goal(PlanGoal goal, PlanSeals seals) {
        int done = (int) goal.actions().stream()
                .filter(action -> action.state() == ActionState.DONE)
                .count();
        int counted = (int) goal.actions().stream()
                .filter(action -> action.state() != ActionState.DROPPED)
                .count();
        String words = Objects.requireNonNullElse(goal.words(seals), "");
        return new Goal(goal.position(), words, done, counted, goal.reachedOn());
    }
}

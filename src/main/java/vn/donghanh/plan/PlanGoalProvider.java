package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.GoalProvider;

/** Provides the goals for the case overview: those of the approved plan, or of the newest version. */
@ApplicationScoped
class PlanGoalProvider implements GoalProvider {
    @Inject
    PlanRepository plans;

    @Inject
    PlanAssembler assembler;

    @Override
    public List<String> records() {
        return List.of("CarePlan x where x.caseId = c.id");
    }

    @Override
    public Optional<Goals> goals(CaseView caseView) {
        List<CarePlan> versions = plans.findVersions(caseView);
        PlanCipher cipher = plans.cipher(caseView);
        return versions.stream()
                .filter(plan -> plan.state() == PlanStatus.APPROVED)
                .findFirst()
                .or(() -> versions.stream().findFirst())
                .map(plan -> new Goals(
                        plan.number(),
                        plan.words(cipher),
                        plan.wordsOn(),
                        plan.goals().stream().map(goal -> goal(goal, cipher)).toList()));
    }

    private static Goal goal(PlanGoal goal, PlanCipher cipher) {
        int done = (int) goal.actions().stream()
                .filter(action -> action.state() == PlanActionStatus.DONE)
                .count();
        int counted = (int) goal.actions().stream()
                .filter(action -> action.state() != PlanActionStatus.DROPPED)
                .count();
        String words = Objects.requireNonNullElse(goal.words(cipher), "");
        return new Goal(goal.position(), words, done, counted, goal.reachedOn());
    }
}

package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.ClosingBlocker;

/** Blocks the closing of a case while actions of the plan are open: each must be done, or dropped with a reason. */
@ApplicationScoped
class PlanClosingBlocker implements ClosingBlocker {
    @Inject
    PlanRepository plans;

    @Override
    public List<Blocker> blockers(CaseView caseView) {
        long open = plans.findApproved(caseView).stream()
                .flatMap(CarePlan::actions)
                .filter(action -> action.state().isOpen())
                .count();
        return open == 0 ? List.of() : List.of(new Blocker(PlanRule.ACTIONS_OPEN, List.of(open), "/plan/view/"));
    }
}

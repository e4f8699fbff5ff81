package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.spi.PlanActionProvider;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** Provides the actions of the plan in force to the features that carry them out. */
@ApplicationScoped
class CarePlanActionProvider implements PlanActionProvider {
    @Inject
    PlanRepository plans;

    @Inject
    PlanAssembler assembler;

    @Inject
    ActionProgressRecorder progress;

    @Inject
    CurrentUser user;

    @Override
    public List<PlanActionItem> findActions(CaseView caseView) {
        PlanCipher cipher = plans.cipher(caseView);
        return plans.findApproved(caseView)
                .map(plan -> plan.goals().stream()
                        .flatMap(goal -> goal.actions().stream().map(action -> item(goal, action, cipher)))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public boolean mayComplete(CaseView caseView) {
        return user.may(Permission.PLAN_WRITE) && PlanService.mayProgress(caseView);
    }

    /** A plan in force is changed by its review. */
    @Override
    public String safetyPlanPage(CaseView caseView) {
        boolean open = user.may(Permission.PLAN_WRITE)
                && PlanService.mayWrite(caseView, plans.findNewest(caseView).orElse(null));
        String page = open ? "/plan/edit/%s#safety" : mayComplete(caseView) ? "/plan/review/%s" : "/plan/view/%s";
        return page.formatted(caseView.number().value());
    }

    @Override
    public void complete(CaseView caseView, String actionKey, EvidenceKind kind, String ref) {
        if (mayComplete(caseView)) {
            progress.complete(caseView, actionKey, kind, ref);
        }
    }

    private static PlanActionItem item(PlanGoal goal, PlanAction action, PlanCipher cipher) {
        return new PlanActionItem(
                action.lineage(),
                goal.position() + "." + action.position(),
                Objects.requireNonNullElse(action.content(cipher).what(), ""),
                goal.needKey(),
                action.state().isOpen());
    }
}

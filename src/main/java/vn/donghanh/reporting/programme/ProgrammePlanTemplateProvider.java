package vn.donghanh.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.setup.PlanTemplate;
import vn.donghanh.setup.PlanTemplateProvider;

/** Provides the templates among the versions of plans to the set-up. */
@ApplicationScoped
class ProgrammePlanTemplateProvider implements PlanTemplateProvider {
    @Inject
    ProgrammePlanRepository plans;

    @Override
    public List<PlanTemplate> templates() {
        return plans.findAll().stream()
                .filter(plan -> plan.status() == ProgrammePlanStatus.TEMPLATE)
                .map(ProgrammePlan::template)
                .toList();
    }

    @Override
    public void adopt(String ref) {
        plans.get(ref).adopt();
    }
}

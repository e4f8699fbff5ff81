package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import vn.donghanh.casefile.spi.DraftProvider;

/** Provides the unsubmitted plans for the last editor's list of drafts. */
@ApplicationScoped
class PlanDraftProvider implements DraftProvider {
    @Override
    public String selection() {
        return "d.caseId, d.episode, " + NO_NAME + ", d.editedAt"
                + " from CarePlan d where d.editedBy = :author"
                + " and d.state = vn.donghanh.plan.PlanStatus.DRAFT";
    }

    @Override
    public Draft draft(Saved saved) {
        return saved.as("plan_draft.label", "/plan/view/");
    }
}

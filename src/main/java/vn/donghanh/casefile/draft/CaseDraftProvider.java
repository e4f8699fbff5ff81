package vn.donghanh.casefile.draft;

import jakarta.enterprise.context.ApplicationScoped;
import vn.donghanh.casefile.spi.DraftProvider;

/** Provides the unsent texts of forms for their author's list of drafts. */
@ApplicationScoped
class CaseDraftProvider implements DraftProvider {
    @Override
    public String selection() {
        return "d.caseId, " + NO_EPISODE + ", cast(d.form as String), d.savedAt"
                + " from CaseDraft d where d.staffId = :author";
    }

    @Override
    public Draft draft(Saved saved) {
        CaseDraftForm form = CaseDraftForm.valueOf(saved.name());
        return saved.as(form.labelKey(), form.page());
    }
}

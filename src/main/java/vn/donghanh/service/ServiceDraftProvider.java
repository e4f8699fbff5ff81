package vn.donghanh.service;

import jakarta.enterprise.context.ApplicationScoped;
import vn.donghanh.casefile.spi.DraftProvider;

/** Provides unsaved deliveries for their author's list of drafts. */
@ApplicationScoped
class ServiceDraftProvider implements DraftProvider {
    @Override
    public String selection() {
        return "d.caseId, " + NO_EPISODE + ", " + NO_NAME + ", d.savedAt"
                + " from ServiceDraft d where d.staffId = :author";
    }

    @Override
    public Draft draft(Saved saved) {
        return saved.as("service_record.draft.label", "/service/record/");
    }
}

package vn.donghanh.service.counselling;

import jakarta.enterprise.context.ApplicationScoped;
import vn.donghanh.casefile.spi.DraftProvider;

/** Provides unsaved sessions for their author's list of drafts. */
@ApplicationScoped
class SessionDraftProvider implements DraftProvider {
    @Override
    public String selection() {
        return "d.caseId, " + NO_EPISODE + ", " + NO_NAME + ", d.savedAt"
                + " from SessionDraft d where d.staffId = :author";
    }

    @Override
    public Draft draft(Saved saved) {
        return saved.as("counselling_session.draft.label", "/service/session/");
    }
}

package vn.donghanh.conference;

import jakarta.enterprise.context.ApplicationScoped;
import vn.donghanh.casefile.spi.DraftProvider;

/** Provides unfinished minutes for their author's list of drafts. */
@ApplicationScoped
class ConferenceDraftProvider implements DraftProvider {
    @Override
    public String selection() {
        return "d.caseId, " + NO_EPISODE + ", " + NO_NAME + ", d.savedAt"
                + " from ConferenceDraft d where d.staffId = :author";
    }

    @Override
    public Draft draft(Saved saved) {
        return saved.as("conference.draft.label", "/conference/list/");
    }
}

package vn.donghanh.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import vn.donghanh.casefile.spi.DraftProvider;

/** Provides the unsent words of a client for their recorder's list of drafts, without the case that they may name. */
@ApplicationScoped
class ComplaintDraftProvider implements DraftProvider {
    @Override
    public String selection() {
        return NO_CASE + ", " + NO_EPISODE + ", " + NO_NAME + ", d.savedAt"
                + " from ComplaintDraft d where d.staffId = :author";
    }

    @Override
    public Draft draft(Saved saved) {
        return saved.as("feedback_record.draft.label", "/feedback/record");
    }
}

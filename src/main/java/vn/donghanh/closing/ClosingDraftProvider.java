package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import vn.donghanh.casefile.spi.DraftProvider;

/** Provides unsent closing requests to the user who edited them last. */
@ApplicationScoped
class ClosingDraftProvider implements DraftProvider {
    @Override
    public String selection() {
        return "d.caseId, d.episode, " + NO_NAME + ", d.savedAt"
                + " from ClosingRequest d where d.draftedBy = :author"
                + " and d.state = vn.donghanh.closing.ClosingStatus.DRAFT";
    }

    @Override
    public Draft draft(Saved saved) {
        return saved.as("closing_draft.label", "/closing/closing/");
    }
}

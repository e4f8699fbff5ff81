package vn.donghanh.note;

import jakarta.enterprise.context.ApplicationScoped;
import vn.donghanh.casefile.spi.DraftProvider;

/** Provides unsaved notes for their author's list of drafts. */
@ApplicationScoped
class NoteDraftProvider implements DraftProvider {
    @Override
    public String selection() {
        return "d.caseId, " + NO_EPISODE + ", " + NO_NAME + ", d.savedAt"
                + " from NoteDraft d where d.staffId = :author";
    }

    @Override
    public Draft draft(Saved saved) {
        return saved.as("note_draft.label", "/note/notes/");
    }
}

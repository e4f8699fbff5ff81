package vn.donghanh.document.upload;

import jakarta.enterprise.context.ApplicationScoped;
import vn.donghanh.casefile.spi.DraftProvider;

/** Provides the cases at which a member of staff has uploaded files that are not filed yet. */
@ApplicationScoped
class UploadDraftProvider implements DraftProvider {
    @Override
    public String selection() {
        return "u.caseId, " + NO_EPISODE + ", " + NO_NAME + ", max(u.changedAt)"
                + " from Upload u where u.staffId = :author and u.caseId is not null"
                + " and u.status <> vn.donghanh.document.upload.UploadStatus.RECEIVING group by u.caseId";
    }

    @Override
    public Draft draft(Saved saved) {
        return saved.as("document_draft.label", "/document/add/");
    }
}

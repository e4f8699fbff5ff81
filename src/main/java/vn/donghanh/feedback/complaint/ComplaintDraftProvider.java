package vn.donghanh.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.spi.DraftProvider;
import vn.donghanh.security.StaffId;

/** Provides the unsent words of a client for their recorder's list of drafts, without the case that they may name. */
@ApplicationScoped
class ComplaintDraftProvider implements DraftProvider {
    @Inject
    ComplaintDraftRepository drafts;

    @Override
    public List<Draft> findDrafts(StaffId author) {
        return drafts
                .findSavedAt(author)
                .map(savedAt -> new Draft(null, null, "feedback_record.draft.label", "/feedback/record", savedAt))
                .stream()
                .toList();
    }
}

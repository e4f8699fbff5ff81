package vn.donghanh.casefile.draft;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import vn.donghanh.casefile.model.AuthorDraft;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;

/** What one author was writing in one form of one case. Its reference never changes. */
@Entity
class CaseDraft extends AuthorDraft {
    @Enumerated(EnumType.STRING)
    private CaseDraftForm form;

    protected CaseDraft() {}

    CaseDraft(StaffId staff, CaseId caseId, CaseDraftForm form) {
        super(RandomReference.random(), staff, caseId);
        this.form = form;
    }

    CaseDraftForm form() {
        return form;
    }

    void update(byte[] content, Instant now) {
        update(ref(), content, now);
    }
}

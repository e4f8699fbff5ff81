package vn.donghanh.casefile.draft;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;

/** What one author was writing in one form of one case. Its reference never changes. */
@Entity
class CaseDraft extends AuthorDraft {
    private long caseId;

    @Enumerated(EnumType.STRING)
    private CaseDraftForm form;

    protected CaseDraft() {}

    CaseDraft(StaffId staff, CaseId caseId, CaseDraftForm form) {
        super(RandomReference.random(), staff);
        this.caseId = caseId.value();
        this.form = form;
    }

    CaseDraftForm form() {
        return form;
    }
}

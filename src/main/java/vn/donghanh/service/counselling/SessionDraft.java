package vn.donghanh.service.counselling;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.donghanh.casefile.draft.AuthorDraft;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;

/** The draft of a session's content by one counsellor; the session takes over its reference. */
@Entity
@Table(name = "counselling_draft")
class SessionDraft extends AuthorDraft {
    private long caseId;

    protected SessionDraft() {}

    SessionDraft(String ref, StaffId staff, CaseId caseId) {
        super(ref, staff);
        this.caseId = caseId.value();
    }
}

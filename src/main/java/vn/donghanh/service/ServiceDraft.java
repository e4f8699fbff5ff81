package vn.donghanh.service;

import jakarta.persistence.Entity;
import vn.donghanh.casefile.draft.AuthorDraft;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;

/** The draft of a delivery; the delivery takes over its reference. */
@Entity
class ServiceDraft extends AuthorDraft {
    private long caseId;

    protected ServiceDraft() {}

    ServiceDraft(String ref, StaffId staff, CaseId caseId) {
        super(ref, staff);
        this.caseId = caseId.value();
    }
}

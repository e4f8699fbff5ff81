package vn.donghanh.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import vn.donghanh.casefile.model.AuthorDraft;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;

/** Minutes that one author is writing. */
@Entity
class ConferenceDraft extends AuthorDraft {
    @Column(columnDefinition = "char(26)")
    private String conferenceRef;

    protected ConferenceDraft() {}

    ConferenceDraft(CaseConference conference, StaffId staff) {
        super(RandomReference.random(), staff, conference.caseId());
        this.conferenceRef = conference.ref();
    }
}

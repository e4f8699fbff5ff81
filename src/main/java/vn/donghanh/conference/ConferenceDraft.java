package vn.donghanh.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import vn.donghanh.casefile.draft.AuthorDraft;
import vn.donghanh.security.StaffId;

/** Minutes that one author is writing. Its reference is that of the tab that saved it last. */
@Entity
class ConferenceDraft extends AuthorDraft {
    private long caseId;

    @Column(columnDefinition = "char(26)")
    private String conferenceRef;

    protected ConferenceDraft() {}

    ConferenceDraft(CaseConference conference, StaffId staff, MinutesTab tab) {
        super(tab.ref(), staff);
        this.caseId = conference.caseId().value();
        this.conferenceRef = conference.ref();
    }

    /** Whether this tab saved it last, or began with it as it is. */
    boolean isKnownTo(MinutesTab tab) {
        return ref().equals(tab.ref()) || savedAt().toString().equals(tab.begunWith());
    }
}

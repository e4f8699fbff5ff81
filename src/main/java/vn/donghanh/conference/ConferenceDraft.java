package vn.donghanh.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;

/** Minutes that one author is writing, kept on the server so that an expired session loses nothing. */
@Entity
class ConferenceDraft {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private StaffId staffId;
    private long caseId;

    @Column(columnDefinition = "char(26)")
    private String conferenceRef;

    private byte[] contentSealed;
    private Instant savedAt;

    @Version
    private int version;

    protected ConferenceDraft() {}

    ConferenceDraft(CaseConference conference, StaffId staff) {
        this.ref = RandomReference.random();
        this.staffId = staff;
        this.caseId = conference.caseId().value();
        this.conferenceRef = conference.ref();
    }

    void update(byte[] content, Instant now) {
        contentSealed = content;
        savedAt = now;
    }

    String ref() {
        return ref;
    }

    Instant savedAt() {
        return savedAt;
    }

    byte[] contentSealed() {
        return contentSealed;
    }
}

package vn.donghanh.service.counselling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;

/** The draft of a session's content by one counsellor about one case; the session takes over its reference. */
@Entity
@Table(name = "counselling_draft")
class SessionDraft {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private StaffId staffId;
    private long caseId;
    private byte[] contentSealed;
    private Instant savedAt;

    @Version
    private int version;

    protected SessionDraft() {}

    SessionDraft(StaffId staff, CaseId caseId) {
        this.staffId = staff;
        this.caseId = caseId.value();
    }

    /** Replaces the content. The reference is that of the form in which it is written: the newest page keeps its draft. */
    void update(String formRef, byte[] content, Instant now) {
        ref = formRef;
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

package vn.donghanh.casefile.model;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import vn.donghanh.security.StaffId;

/** What one author is writing about one case, kept on the server so that an expired session loses nothing. Each feature has a table of its own. */
@MappedSuperclass
public abstract class AuthorDraft {
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

    protected AuthorDraft() {}

    protected AuthorDraft(String ref, StaffId staff, CaseId caseId) {
        this.ref = ref;
        this.staffId = staff;
        this.caseId = caseId.value();
    }

    /** Replaces the content. The reference is that of the form in which it is written: the newest page keeps its draft. */
    public final void update(String formRef, byte[] content, Instant now) {
        ref = formRef;
        contentSealed = content;
        savedAt = now;
    }

    public final String ref() {
        return ref;
    }

    public final Instant savedAt() {
        return savedAt;
    }

    public final byte[] contentSealed() {
        return contentSealed;
    }
}

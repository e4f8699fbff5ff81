package vn.donghanh.casefile.draft;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import vn.donghanh.security.StaffId;

/**
 * What one author is writing, kept on the server so that an expired session loses nothing. Each feature has a table of its own, with columns that say about what.
 * Whether a second form may save it, {@link AuthorDraftRepository#findForSaving} decides.
 */
@MappedSuperclass
public abstract class AuthorDraft {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private StaffId staffId;
    private byte[] contentSealed;
    private Instant savedAt;

    @Version
    private int version;

    protected AuthorDraft() {}

    protected AuthorDraft(String ref, StaffId author) {
        this.ref = ref;
        this.staffId = author;
    }

    public final void update(byte[] content, Instant now) {
        contentSealed = content;
        savedAt = now;
    }

    /** Replaces the content, and the reference by that of the form that saves it and has been allowed to. */
    public final void update(String formRef, byte[] content, Instant now) {
        ref = formRef;
        update(content, now);
    }

    public final String ref() {
        return ref;
    }

    public final StaffId author() {
        return staffId;
    }

    public final Instant savedAt() {
        return savedAt;
    }

    public final byte[] contentSealed() {
        return contentSealed;
    }
}

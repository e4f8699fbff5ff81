package vn.donghanh.feedback.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;

/** What one recorder was writing down of a client's words. It names the person only so that erasure finds it. */
@Entity
class ComplaintDraft {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private StaffId staffId;

    @Column(columnDefinition = "char(26)")
    private @Nullable PersonRef personRef;

    private byte[] contentSealed;
    private Instant savedAt;

    @Version
    private int version;

    protected ComplaintDraft() {}

    ComplaintDraft(String ref, StaffId staff) {
        this.ref = ref;
        this.staffId = staff;
    }

    /** @param person the client of the case whose number was entered; null when it was none */
    void update(@Nullable PersonRef person, byte[] content, Instant now) {
        personRef = person;
        contentSealed = content;
        savedAt = now;
    }

    String ref() {
        return ref;
    }

    @Nullable
    PersonRef person() {
        return personRef;
    }

    byte[] contentSealed() {
        return contentSealed;
    }

    Instant savedAt() {
        return savedAt;
    }
}

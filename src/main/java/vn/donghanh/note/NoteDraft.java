package vn.donghanh.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;

/**
 * The draft of a note by one author about one case, kept on the server so that an expired session loses nothing. The
 * note takes over its reference.
 */
@Entity
class NoteDraft {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private StaffId staffId;
    private long caseId;

    @Enumerated(EnumType.STRING)
    private NoteSection section;

    @Enumerated(EnumType.STRING)
    private @Nullable NoteKind kind;

    @Column(columnDefinition = "char(26)")
    private @Nullable String correctsRef;

    private byte[] bodySealed;
    private Instant savedAt;

    @Column(columnDefinition = "char(26)")
    private @Nullable String writtenIn;

    @Version
    private int version;

    protected NoteDraft() {}

    NoteDraft(String ref, StaffId staff, CaseId caseId) {
        this.ref = ref;
        this.staffId = staff;
        this.caseId = caseId.value();
    }

    void update(SaveNoteDraftCommand command, byte[] body, Instant now) {
        section = command.section();
        kind = command.kind();
        correctsRef = command.corrects();
        writtenIn = command.page();
        bodySealed = body;
        savedAt = now;
    }

    /** Binds the draft to this page instance; the earlier one can no longer save it and shows why. */
    void moveTo(String page) {
        writtenIn = page;
    }

    /** Whether this page instance may save this draft. */
    boolean isWrittenIn(String page, String noteRef) {
        return ref.equals(noteRef) && (writtenIn == null || writtenIn.equals(page));
    }

    static EncryptedCell bodyCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "note_draft", "body", ref);
    }

    String ref() {
        return ref;
    }

    NoteSection section() {
        return section;
    }

    @Nullable
    NoteKind kind() {
        return kind;
    }

    @Nullable
    String corrects() {
        return correctsRef;
    }

    Instant savedAt() {
        return savedAt;
    }

    byte[] bodySealed() {
        return bodySealed;
    }
}

package vn.donghanh.note;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.draft.AuthorDraft;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;

/**
 * The draft of a note by one author about one case, kept on the server so that an expired session loses nothing. The
 * note takes over its reference.
 */
@Entity
@AttributeOverride(name = "contentSealed", column = @Column(name = "body_sealed"))
class NoteDraft extends AuthorDraft {
    private long caseId;

    @Enumerated(EnumType.STRING)
    private NoteSection section;

    @Enumerated(EnumType.STRING)
    private @Nullable NoteKind kind;

    @Column(columnDefinition = "char(26)")
    private @Nullable String correctsRef;

    @Column(columnDefinition = "char(26)")
    private @Nullable String writtenIn;

    protected NoteDraft() {}

    NoteDraft(String ref, StaffId staff, CaseId caseId) {
        super(ref, staff);
        this.caseId = caseId.value();
    }

    void update(SaveNoteDraftCommand command, byte[] body, Instant now) {
        section = command.section();
        kind = command.kind();
        correctsRef = command.corrects();
        writtenIn = command.page();
        update(body, now);
    }

    /** Binds the draft to this page instance; the earlier one can no longer save it and shows why. */
    void moveTo(String page) {
        writtenIn = page;
    }

    /** Whether this page instance may save this draft. */
    boolean isWrittenIn(String page, String noteRef) {
        return ref().equals(noteRef) && (writtenIn == null || writtenIn.equals(page));
    }

    static EncryptedCell bodyCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "note_draft", "body", ref);
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
}

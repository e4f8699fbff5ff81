package vn.donghanh.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;

/** One version of a note. Append-only: a correction is a new version and earlier versions are kept. */
@Entity
@Table(name = "progress_note", catalog = "donghanh_log")
class ProgressNote {
    /**
     * The maximum length in characters; with Vietnamese diacritics at most three bytes each, which fit into the
     * encrypted column.
     */
    static final int MAX_LENGTH = 8000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    /** The reference of the first version, shared by all versions. */
    @Column(columnDefinition = "char(26)")
    private String noteRef;

    private int versionNumber;
    private long caseId;
    private int episode;

    @Enumerated(EnumType.STRING)
    private NoteSection section;

    @Enumerated(EnumType.STRING)
    private NoteKind kind;

    private boolean interpreted;
    private Instant happenedAt;
    private Instant writtenAt;
    private StaffId authorId;
    private byte[] bodySealed;

    protected ProgressNote() {}

    static ProgressNote first(
            String ref,
            CaseView caseView,
            NoteSection section,
            Occasion occasion,
            StaffId author,
            Instant now,
            byte[] body) {
        ProgressNote note = new ProgressNote();
        note.ref = ref;
        note.noteRef = ref;
        note.versionNumber = 1;
        note.caseId = caseView.id().value();
        note.episode = caseView.episode();
        note.section = section;
        note.kind = occasion.kind();
        note.interpreted = occasion.interpreted();
        note.happenedAt = occasion.at();
        note.writtenAt = now;
        note.authorId = author;
        note.bodySealed = body;
        return note;
    }

    ProgressNote nextVersion(String newRef, Occasion occasion, Instant now, byte[] body) {
        ProgressNote next = new ProgressNote();
        next.ref = newRef;
        next.noteRef = noteRef;
        next.versionNumber = versionNumber + 1;
        next.caseId = caseId;
        next.episode = episode;
        next.section = section;
        next.kind = occasion.kind();
        next.interpreted = occasion.interpreted();
        next.happenedAt = occasion.at();
        next.writtenAt = now;
        next.authorId = authorId;
        next.bodySealed = body;
        return next;
    }

    static EncryptedCell bodyCell(PersonRef person, String ref) {
        return new EncryptedCell(person, "progress_note", "body", ref);
    }

    /** The occasion of a note, its time, and whether an interpreter was present. */
    record Occasion(NoteKind kind, boolean interpreted, Instant at) {}

    String ref() {
        return ref;
    }

    String noteRef() {
        return noteRef;
    }

    /** Returns whether there are versions before this one. */
    boolean isChanged() {
        return versionNumber > 1;
    }

    int versionNumber() {
        return versionNumber;
    }

    NoteSection section() {
        return section;
    }

    NoteKind kind() {
        return kind;
    }

    boolean isInterpreted() {
        return interpreted;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    StaffId author() {
        return authorId;
    }

    byte[] bodySealed() {
        return bodySealed;
    }
}

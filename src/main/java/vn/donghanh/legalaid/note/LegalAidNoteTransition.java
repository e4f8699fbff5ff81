package vn.donghanh.legalaid.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;

/**
 * A recorded step on a privileged note. Rows are appended and never changed. That of sharing holds the text as it was disclosed, and is all that the
 * lawyer's page reads of a note.
 */
@Entity
@Table(name = "legal_aid_note_transition", catalog = "donghanh_log")
class LegalAidNoteTransition {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private String noteRef;

    private long caseId;

    @Column(columnDefinition = "char(26)")
    private PersonRef personRef;

    @Column(columnDefinition = "char(12)")
    private DisclosureCode code;

    private OrganisationId organisationId;

    @Enumerated(EnumType.STRING)
    private LegalAidNoteStep step;

    @Enumerated(EnumType.STRING)
    private LegalAidNoteStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private LegalAidNoteStatus toStatus;

    private byte @Nullable [] textSealed;
    private Instant recordedAt;
    private StaffId recordedBy;

    protected LegalAidNoteTransition() {}

    /** Creates the transition to the note's current status. */
    LegalAidNoteTransition(
            LegalAidNote note,
            LegalAidNoteStep step,
            LegalAidNoteStatus from,
            BusinessStamp stamp,
            NoteAddress address,
            DisclosedText copy) {
        this.ref = copy.ref();
        this.noteRef = note.ref();
        this.caseId = note.caseId().value();
        this.personRef = address.person();
        this.code = address.code();
        this.organisationId = address.organisation();
        this.step = step;
        this.fromStatus = from;
        this.toStatus = note.status();
        this.textSealed = copy.sealed();
        this.recordedAt = stamp.at();
        this.recordedBy = Objects.requireNonNull(stamp.recordedBy());
    }

    String ref() {
        return ref;
    }

    String noteRef() {
        return noteRef;
    }

    NoteAddress address() {
        return new NoteAddress(personRef, code, organisationId);
    }

    LegalAidNoteStep step() {
        return step;
    }

    LegalAidNoteStatus from() {
        return fromStatus;
    }

    LegalAidNoteStatus to() {
        return toStatus;
    }

    byte @Nullable [] textSealed() {
        return textSealed;
    }

    Instant at() {
        return recordedAt;
    }

    StaffId recordedBy() {
        return recordedBy;
    }
}

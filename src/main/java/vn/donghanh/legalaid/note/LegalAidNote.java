package vn.donghanh.legalaid.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.legalaid.LegalAidRule;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;

/**
 * A privileged note on a matter, sealed in the legal vault. Its author reads it, and the lawyer of the matter while the author lets them. The text is
 * never changed. Every step checks {@link LegalAidNoteStatus#transitions} and returns the transition.
 */
@Entity
@Table(name = "legal_aid_note")
class LegalAidNote {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    private long matterId;
    private long caseId;
    private byte[] textSealed;
    private StaffId writtenBy;
    private Instant writtenAt;

    @Enumerated(EnumType.STRING)
    private LegalAidNoteStatus status;

    private Instant statusSince;

    @Version
    private int version;

    protected LegalAidNote() {}

    LegalAidNote(String ref, NotedMatter matter, byte[] textSealed, StaffId staffId, Instant at) {
        this.ref = ref;
        this.matterId = matter.id();
        this.caseId = matter.caseId().value();
        this.textSealed = textSealed;
        this.writtenBy = staffId;
        this.writtenAt = at;
        this.status = LegalAidNoteStatus.UNSHARED;
        this.statusSince = at;
    }

    /** Privileged: what a client confided about a legal matter is read by its author, not by a later case manager. */
    boolean isReadableBy(StaffId reader) {
        return writtenBy.equals(reader);
    }

    /**
     * Lets the lawyer of the matter see the note, as long as the slip of the matter is shown.
     *
     * @param copy the text as it is disclosed
     */
    LegalAidNoteTransition share(BusinessStamp stamp, NotedMatter matter, DisclosedText copy) {
        requireOpen(LegalAidNoteStep.SHARE, stamp);
        if (!matter.inHands()) {
            throw new RuleViolationException(LegalAidRule.NOTE_WITHOUT_LAWYER);
        }
        return transition(LegalAidNoteStep.SHARE, stamp, matter.address(), copy);
    }

    /** Records that the lawyer opened what was disclosed for the first time. */
    LegalAidNoteTransition read(BusinessStamp stamp, NoteAddress address) {
        requireOpen(LegalAidNoteStep.READ, stamp);
        return transition(LegalAidNoteStep.READ, stamp, address, DisclosedText.none());
    }

    LegalAidNoteTransition takeBack(BusinessStamp stamp, NotedMatter matter) {
        requireOpen(LegalAidNoteStep.TAKE_BACK, stamp);
        return transition(LegalAidNoteStep.TAKE_BACK, stamp, matter.address(), DisclosedText.none());
    }

    private void requireOpen(LegalAidNoteStep step, BusinessStamp stamp) {
        if (!status.allows(step, actor(stamp))) {
            throw new RuleViolationException(LegalAidRule.NOTE_STEP_NOT_OPEN, status);
        }
    }

    private LegalAidNoteTransition transition(
            LegalAidNoteStep step, BusinessStamp stamp, NoteAddress address, DisclosedText copy) {
        LegalAidNoteStatus from = status;
        status = step.target();
        statusSince = stamp.at();
        return new LegalAidNoteTransition(this, step, from, stamp, address, copy);
    }

    private LegalAidNoteActor actor(BusinessStamp stamp) {
        if (stamp.source() == BusinessSource.PARTNER) {
            return LegalAidNoteActor.LAWYER;
        }
        return writtenBy.equals(stamp.recordedBy()) ? LegalAidNoteActor.AUTHOR : LegalAidNoteActor.COLLEAGUE;
    }

    String ref() {
        return ref;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    byte[] textSealed() {
        return textSealed;
    }

    StaffId writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    LegalAidNoteStatus status() {
        return status;
    }

    Instant statusSince() {
        return statusSince;
    }
}

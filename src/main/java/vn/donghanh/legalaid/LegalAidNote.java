package vn.donghanh.legalaid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.donghanh.security.StaffId;

/** A privileged note on a matter: sealed in the legal vault, read by its author and the case manager. Never changed. */
@Entity
@Table(name = "legal_aid_note")
class LegalAidNote {
    static final int MAX_LENGTH = 4000;

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

    protected LegalAidNote() {}

    LegalAidNote(String ref, LegalAidMatter matter, byte[] textSealed, StaffId staffId, Instant at) {
        this.ref = ref;
        this.matterId = matter.id();
        this.caseId = matter.caseId().value();
        this.textSealed = textSealed;
        this.writtenBy = staffId;
        this.writtenAt = at;
    }

    /** Privileged: what a client confided about a legal matter is read by its author alone, not by a later case manager. */
    boolean isReadableBy(StaffId reader) {
        return writtenBy.equals(reader);
    }

    String ref() {
        return ref;
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
}

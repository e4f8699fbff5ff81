package vn.donghanh.intake;

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
import vn.donghanh.security.StaffId;

/**
 * A saved draft of an intake, encrypted as one text. It belongs to the shift; the last user who saved it is its owner.
 */
@Entity
@Table(name = "intake_draft")
class IntakeDraft {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    @Enumerated(EnumType.STRING)
    private IntakeType intakeType;

    private StaffId ownerId;
    private long unitId;
    private Instant startedAt;
    private Instant savedAt;
    private byte[] contentSealed;

    @Version
    private int version;

    protected IntakeDraft() {}

    IntakeDraft(String ref, IntakeType type, long unitId, Instant startedAt) {
        this.ref = ref;
        this.intakeType = type;
        this.unitId = unitId;
        this.startedAt = startedAt;
    }

    void update(byte[] sealed, StaffId staffId, Instant at) {
        contentSealed = sealed;
        ownerId = staffId;
        savedAt = at;
    }

    String ref() {
        return ref;
    }

    IntakeType type() {
        return intakeType;
    }

    StaffId owner() {
        return ownerId;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant savedAt() {
        return savedAt;
    }

    int version() {
        return version;
    }

    byte[] contentSealed() {
        return contentSealed;
    }
}

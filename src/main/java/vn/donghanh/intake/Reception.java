package vn.donghanh.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;

/**
 * The reception record of a case, encrypted. It is updated until the case is accepted or declined. What was screened is in the series of
 * {@link vn.donghanh.intake.screening.ScreeningSeries}.
 */
@Entity
class Reception {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    private long caseId;
    private Instant arrivedAt;
    private byte @Nullable [] groupSealed;
    private byte @Nullable [] concernSealed;
    private byte @Nullable [] signpostedSealed;
    private @Nullable StaffId conflictAskedBy;
    private @Nullable Instant conflictAskedAt;

    @Version
    private int version;

    protected Reception() {}

    Reception(String ref, CaseId caseId, Instant arrivedAt) {
        this.ref = ref;
        this.caseId = caseId.value();
        this.arrivedAt = arrivedAt;
    }

    void recordDetails(byte @Nullable [] sealedGroup, byte @Nullable [] sealedConcern) {
        this.groupSealed = sealedGroup;
        this.concernSealed = sealedConcern;
    }

    /** Records that the future case manager was asked about a conflict of interest. */
    void recordConflictCheck(StaffId staffId, Instant at) {
        conflictAskedBy = staffId;
        conflictAskedAt = at;
    }

    /** Records the service to which the client was signposted. */
    void recordSignpost(byte[] sealed) {
        signpostedSealed = sealed;
    }

    String ref() {
        return ref;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    byte @Nullable [] groupSealed() {
        return groupSealed;
    }

    byte @Nullable [] concernSealed() {
        return concernSealed;
    }

    byte @Nullable [] signpostedSealed() {
        return signpostedSealed;
    }
}

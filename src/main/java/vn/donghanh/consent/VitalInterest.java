package vn.donghanh.consent;

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
import vn.donghanh.shared.RuleViolationException;

/**
 * A vital interest: action without consent because life or health is at risk and the client cannot be asked. It takes effect at
 * once, another person has to confirm it, and it expires by itself; by then consent has been requested or the ground no longer
 * exists.
 */
@Entity
class VitalInterest {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    private long caseId;
    private byte @Nullable [] reasonSealed;
    private Instant invokedAt;
    private StaffId invokedBy;
    private @Nullable Instant confirmedAt;
    private @Nullable StaffId confirmedBy;
    private Instant expiresAt;
    private @Nullable Instant clientInformedAt;

    @Version
    private int version;

    protected VitalInterest() {}

    VitalInterest(
            String ref, CaseId caseId, byte @Nullable [] reasonSealed, StaffId staffId, Instant at, Instant expires) {
        this.ref = ref;
        this.caseId = caseId.value();
        this.reasonSealed = reasonSealed;
        this.invokedBy = staffId;
        this.invokedAt = at;
        this.expiresAt = expires;
    }

    void confirm(StaffId staffId, Instant at) {
        if (staffId.equals(invokedBy)) {
            throw new RuleViolationException(ConsentRule.VITAL_INTEREST_OWN);
        }
        if (confirmedAt != null) {
            throw new RuleViolationException(ConsentRule.VITAL_INTEREST_CONFIRMED);
        }
        if (!isValidAt(at)) {
            throw new RuleViolationException(ConsentRule.VITAL_INTEREST_OVER);
        }
        confirmedBy = staffId;
        confirmedAt = at;
    }

    /** Records when the client was informed of the action without consent; later calls change nothing. */
    void recordClientInformed(Instant at) {
        if (clientInformedAt == null) {
            clientInformedAt = at;
        }
    }

    boolean isValidAt(Instant at) {
        return at.isBefore(expiresAt);
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    boolean mayBeConfirmedBy(StaffId staff, Instant at) {
        return !isConfirmed() && isValidAt(at) && !staff.equals(invokedBy);
    }

    String ref() {
        return ref;
    }

    byte @Nullable [] reasonSealed() {
        return reasonSealed;
    }

    Instant invokedAt() {
        return invokedAt;
    }

    StaffId invokedBy() {
        return invokedBy;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    @Nullable
    StaffId confirmedBy() {
        return confirmedBy;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant clientInformedAt() {
        return clientInformedAt;
    }
}

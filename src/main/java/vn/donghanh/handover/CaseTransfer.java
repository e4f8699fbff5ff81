package vn.donghanh.handover;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;

/**
 * The transfer of one case to another unit: proposed by the giving unit, answered by the receiving one. Until it is accepted the giving
 * unit stays responsible. Every command checks {@link TransferStatus#steps} and returns the move.
 */
@Entity
@Table(name = "case_transfer")
class CaseTransfer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)", updatable = false)
    private String ref;

    private long caseId;
    private long fromUnitId;
    private long toUnitId;

    @Enumerated(EnumType.STRING)
    private TransferStatus status;

    private Instant statusSince;

    @Column(columnDefinition = "varbinary(4096)")
    private byte[] reasonSealed;

    private StaffId proposedBy;
    private Instant proposedAt;
    private Instant answerDue;
    private @Nullable StaffId answeredBy;

    @Column(columnDefinition = "varbinary(4096)")
    private byte @Nullable [] declineSealed;

    private @Nullable StaffId managerId;

    @Version
    private int version;

    protected CaseTransfer() {}

    CaseTransfer(
            String ref, CaseId caseId, long fromUnit, long toUnit, byte[] reason, TransferStamp stamp, Instant due) {
        if (fromUnit == toUnit) {
            throw RuleViolationException.at("unit", TransferRule.SAME_UNIT);
        }
        this.ref = ref;
        this.caseId = caseId.value();
        this.fromUnitId = fromUnit;
        this.toUnitId = toUnit;
        this.reasonSealed = reason;
        this.proposedBy = Objects.requireNonNull(stamp.by());
        this.proposedAt = stamp.at();
        this.answerDue = due;
        this.status = TransferStatus.PROPOSED;
        this.statusSince = stamp.at();
    }

    TransferTransition proposed() {
        return new TransferTransition(
                this, TransferStep.PROPOSE, null, new TransferStamp(TransferSide.GIVING_UNIT, proposedBy, proposedAt));
    }

    /** @param manager who manages the case in the receiving unit */
    TransferTransition accept(TransferStamp stamp, StaffId manager) {
        TransferTransition move = answer(TransferStep.ACCEPT, stamp);
        managerId = manager;
        return move;
    }

    /** @param reason encrypted; the giving unit reads it */
    TransferTransition decline(TransferStamp stamp, byte[] reason) {
        TransferTransition move = answer(TransferStep.DECLINE, stamp);
        declineSealed = reason;
        return move;
    }

    TransferTransition withdraw(TransferStamp stamp) {
        return take(TransferStep.WITHDRAW, stamp);
    }

    TransferTransition expire(TransferStamp stamp) {
        if (!stamp.at().isAfter(answerDue)) {
            throw new RuleViolationException(TransferRule.NOT_EXPIRED_YET);
        }
        return take(TransferStep.EXPIRE, stamp);
    }

    private TransferTransition answer(TransferStep step, TransferStamp stamp) {
        if (proposedBy.equals(stamp.by())) {
            throw new RuleViolationException(TransferRule.OWN_PROPOSAL);
        }
        if (status.isOpen() && stamp.at().isAfter(answerDue)) {
            throw new RuleViolationException(TransferRule.ANSWERED_TOO_LATE);
        }
        TransferTransition move = take(step, stamp);
        answeredBy = stamp.by();
        return move;
    }

    private TransferTransition take(TransferStep step, TransferStamp stamp) {
        if (status.steps().get(step) != stamp.side()) {
            throw new RuleViolationException(TransferRule.STEP_NOT_POSSIBLE, status);
        }
        TransferTransition move = new TransferTransition(this, step, status, stamp);
        status = step.target();
        statusSince = stamp.at();
        return move;
    }

    String ref() {
        return ref;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    long fromUnit() {
        return fromUnitId;
    }

    long toUnit() {
        return toUnitId;
    }

    TransferStatus status() {
        return status;
    }

    Instant statusSince() {
        return statusSince;
    }

    StaffId proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Instant answerDue() {
        return answerDue;
    }

    @Nullable
    StaffId answeredBy() {
        return answeredBy;
    }

    @Nullable
    StaffId manager() {
        return managerId;
    }

    byte[] reasonSealed() {
        return reasonSealed;
    }

    byte @Nullable [] declineSealed() {
        return declineSealed;
    }
}

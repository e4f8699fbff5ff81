package vn.donghanh.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/** One step of a transfer. Append-only. */
@Entity
@Table(name = "case_transfer_move", catalog = "donghanh_log")
class TransferTransition {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String transferRef;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private TransferStep step;

    @Enumerated(EnumType.STRING)
    private @Nullable TransferStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private TransferStatus toStatus;

    private Instant movedAt;
    private @Nullable StaffId movedBy;

    protected TransferTransition() {}

    TransferTransition(CaseTransfer transfer, TransferStep step, @Nullable TransferStatus from, TransferStamp stamp) {
        this.transferRef = transfer.ref();
        this.caseId = transfer.caseId().value();
        this.step = step;
        this.fromStatus = from;
        this.toStatus = step.target();
        this.movedAt = stamp.at();
        this.movedBy = stamp.by();
    }

    TransferStep step() {
        return step;
    }

    @Nullable
    TransferStatus from() {
        return fromStatus;
    }

    TransferStatus to() {
        return toStatus;
    }

    Instant at() {
        return movedAt;
    }

    @Nullable
    StaffId by() {
        return movedBy;
    }
}

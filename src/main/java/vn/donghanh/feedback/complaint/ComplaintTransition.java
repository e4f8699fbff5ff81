package vn.donghanh.feedback.complaint;

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

/** A status transition of a complaint. Append-only. */
@Entity
@Table(name = "complaint_transition", catalog = "donghanh_log")
class ComplaintTransition {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String complaintRef;

    @Enumerated(EnumType.STRING)
    private ComplaintStep step;

    @Enumerated(EnumType.STRING)
    private @Nullable ComplaintStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private ComplaintStatus toStatus;

    private Instant movedAt;
    private @Nullable StaffId staffId;

    protected ComplaintTransition() {}

    ComplaintTransition(
            String complaintRef,
            ComplaintStep step,
            @Nullable ComplaintStatus from,
            @Nullable StaffId staffId,
            Instant at) {
        this.complaintRef = complaintRef;
        this.step = step;
        this.fromStatus = from;
        this.toStatus = step.target();
        this.staffId = staffId;
        this.movedAt = at;
    }

    ComplaintStep step() {
        return step;
    }

    @Nullable
    ComplaintStatus from() {
        return fromStatus;
    }

    ComplaintStatus to() {
        return toStatus;
    }

    Instant at() {
        return movedAt;
    }

    @Nullable
    StaffId staff() {
        return staffId;
    }
}

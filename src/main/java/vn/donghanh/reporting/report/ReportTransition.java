package vn.donghanh.reporting.report;

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

/** A status transition of a written report. Append-only. */
@Entity
@Table(name = "report_move", catalog = "donghanh_log")
class ReportTransition {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String reportRef;

    @Enumerated(EnumType.STRING)
    private ReportStep step;

    @Enumerated(EnumType.STRING)
    private @Nullable ReportStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private ReportStatus toStatus;

    @Enumerated(EnumType.STRING)
    private @Nullable ReportReturnReason reason;

    private Instant movedAt;
    private StaffId movedBy;

    protected ReportTransition() {}

    ReportTransition(
            String reportRef,
            ReportStep step,
            @Nullable ReportStatus from,
            @Nullable ReportReturnReason reason,
            StaffId staffId,
            Instant at) {
        this.reportRef = reportRef;
        this.step = step;
        this.fromStatus = from;
        this.toStatus = step.target();
        this.reason = reason;
        this.movedBy = staffId;
        this.movedAt = at;
    }

    ReportStep step() {
        return step;
    }

    @Nullable
    ReportStatus from() {
        return fromStatus;
    }

    ReportStatus to() {
        return toStatus;
    }

    @Nullable
    ReportReturnReason reason() {
        return reason;
    }

    Instant at() {
        return movedAt;
    }

    StaffId by() {
        return movedBy;
    }
}

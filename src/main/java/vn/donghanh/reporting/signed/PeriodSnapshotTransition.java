package vn.donghanh.reporting.signed;

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

/** A status transition of a snapshot of a period. Append-only. */
@Entity
@Table(name = "period_snapshot_move", catalog = "donghanh_log")
class PeriodSnapshotTransition {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String snapshotRef;

    @Enumerated(EnumType.STRING)
    private PeriodSnapshotStep step;

    @Enumerated(EnumType.STRING)
    private @Nullable PeriodSnapshotStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private PeriodSnapshotStatus toStatus;

    private Instant movedAt;
    private StaffId movedBy;

    protected PeriodSnapshotTransition() {}

    PeriodSnapshotTransition(
            String snapshotRef,
            PeriodSnapshotStep step,
            @Nullable PeriodSnapshotStatus from,
            StaffId staffId,
            Instant at) {
        this.snapshotRef = snapshotRef;
        this.step = step;
        this.fromStatus = from;
        this.toStatus = step.target();
        this.movedBy = staffId;
        this.movedAt = at;
    }

    PeriodSnapshotStep step() {
        return step;
    }

    @Nullable
    PeriodSnapshotStatus from() {
        return fromStatus;
    }

    PeriodSnapshotStatus to() {
        return toStatus;
    }
}

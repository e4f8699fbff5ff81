package vn.donghanh.placement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.RecordedStep;
import vn.donghanh.placement.value.PlacementStatus;
import vn.donghanh.placement.value.PlacementStep;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.CentreTime;

/** A recorded transition of a placement. Rows are appended and never changed. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "placement_move", catalog = "donghanh_log")
class PlacementTransition implements RecordedStep {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String placementRef;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private PlacementStep step;

    @Enumerated(EnumType.STRING)
    private @Nullable PlacementStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private PlacementStatus toStatus;

    @Enumerated(EnumType.STRING)
    private BusinessSource source;

    private @Nullable LocalDate happenedOn;
    private @Nullable String cause;
    private Instant movedAt;

    @Column(name = "moved_by")
    private StaffId recordedBy;

    protected PlacementTransition() {}

    /**
     * Creates the transition to the placement's current status.
     *
     * @param on the day on which it happened; null for steps that happen as they are recorded
     * @param reasonKey the key of the label of the reason, where the step has one
     */
    PlacementTransition(
            Placement placement,
            PlacementStep step,
            @Nullable PlacementStatus from,
            BusinessStamp stamp,
            @Nullable LocalDate on,
            @Nullable String reasonKey) {
        this.placementRef = placement.ref();
        this.caseId = placement.caseId().value();
        this.step = step;
        this.fromStatus = from;
        this.toStatus = placement.status();
        this.source = stamp.source();
        this.happenedOn = on;
        this.cause = reasonKey;
        this.movedAt = stamp.at();
        this.recordedBy = Objects.requireNonNull(stamp.recordedBy());
    }

    /** Returns the day on which it happened; the day of recording if no other was told. */
    @Override
    public LocalDate happenedOn() {
        return happenedOn == null ? CentreTime.day(movedAt) : happenedOn;
    }

    static String reasonKey(Enum<?> reason) {
        return reason.getDeclaringClass().getSimpleName() + "." + reason.name();
    }

    String placementRef() {
        return placementRef;
    }

    @Nullable
    PlacementStatus from() {
        return fromStatus;
    }

    PlacementStatus to() {
        return toStatus;
    }

    PlacementStep step() {
        return step;
    }

    @Override
    public BusinessSource source() {
        return source;
    }

    @Override
    public boolean isReversal() {
        return step.isReversal();
    }

    /** Returns the message key of the reason; null if the step has none. */
    @Nullable
    String reasonKey() {
        return cause;
    }

    @Override
    public Instant at() {
        return movedAt;
    }

    StaffId recordedBy() {
        return recordedBy;
    }
}

package vn.donghanh.placement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.loop.BusinessTransition;
import vn.donghanh.placement.value.PlacementStatus;
import vn.donghanh.placement.value.PlacementStep;
import vn.donghanh.shared.CaseRecordFilter;

/** A recorded transition of a placement. Rows are appended and never changed. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "placement_move", catalog = "donghanh_log")
@AttributeOverride(name = "businessRef", column = @Column(name = "placement_ref", columnDefinition = "char(26)"))
class PlacementTransition extends BusinessTransition<PlacementStatus, PlacementStep> {
    @Enumerated(EnumType.STRING)
    private PlacementStep step;

    @Enumerated(EnumType.STRING)
    private @Nullable PlacementStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private PlacementStatus toStatus;

    private @Nullable LocalDate happenedOn;

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
        super(placement, stamp, reasonKey);
        this.step = step;
        this.fromStatus = from;
        this.toStatus = placement.status();
        this.happenedOn = on;
    }

    /** Returns the day that was told; null if it happened when it was recorded. */
    @Nullable
    LocalDate statedOn() {
        return happenedOn;
    }

    /** Returns the day on which it happened; the day of recording if no other was told. */
    @Override
    public LocalDate happenedOn() {
        return happenedOn == null ? super.happenedOn() : happenedOn;
    }

    @Override
    public @Nullable PlacementStatus from() {
        return fromStatus;
    }

    @Override
    public PlacementStatus to() {
        return toStatus;
    }

    @Override
    public PlacementStep step() {
        return step;
    }
}

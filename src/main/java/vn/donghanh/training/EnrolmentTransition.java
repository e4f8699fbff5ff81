package vn.donghanh.training;

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
import vn.donghanh.shared.CaseRecordFilter;

/** A recorded transition of an enrolment. Rows are appended and never changed. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "enrolment_move", catalog = "donghanh_log")
@AttributeOverride(name = "businessRef", column = @Column(name = "enrolment_ref", columnDefinition = "char(26)"))
class EnrolmentTransition extends BusinessTransition<EnrolmentStatus, EnrolmentStep> {
    @Enumerated(EnumType.STRING)
    private EnrolmentStep step;

    @Enumerated(EnumType.STRING)
    private @Nullable EnrolmentStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private EnrolmentStatus toStatus;

    private @Nullable LocalDate happenedOn;

    protected EnrolmentTransition() {}

    /**
     * Creates the transition to the enrolment's current status.
     *
     * @param on the day on which it happened; null for steps that happen as they are recorded
     * @param reasonKey the key of the label of the reason, where the step has one
     */
    EnrolmentTransition(
            Enrolment enrolment,
            EnrolmentStep step,
            @Nullable EnrolmentStatus from,
            BusinessStamp stamp,
            @Nullable LocalDate on,
            @Nullable String reasonKey) {
        super(enrolment, stamp, reasonKey);
        this.step = step;
        this.fromStatus = from;
        this.toStatus = enrolment.status();
        this.happenedOn = on;
    }

    /** Returns the day on which it happened; the day of recording if no other was told. */
    @Override
    public LocalDate happenedOn() {
        return happenedOn == null ? super.happenedOn() : happenedOn;
    }

    @Override
    public @Nullable EnrolmentStatus from() {
        return fromStatus;
    }

    @Override
    public EnrolmentStatus to() {
        return toStatus;
    }

    @Override
    public EnrolmentStep step() {
        return step;
    }
}

package vn.donghanh.training;

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
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.RecordedStep;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.CentreTime;

/** A recorded transition of an enrolment. Rows are appended and never changed. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "enrolment_move", catalog = "donghanh_log")
class EnrolmentTransition implements RecordedStep {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String enrolmentRef;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private EnrolmentStep step;

    @Enumerated(EnumType.STRING)
    private @Nullable EnrolmentStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private EnrolmentStatus toStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private BusinessSource source;

    private @Nullable LocalDate happenedOn;
    private @Nullable String cause;
    private Instant movedAt;

    @Column(name = "moved_by")
    private @Nullable StaffId recordedBy;

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
        this.enrolmentRef = enrolment.ref();
        this.caseId = enrolment.caseId().value();
        this.step = step;
        this.fromStatus = from;
        this.toStatus = enrolment.status();
        this.source = stamp.source();
        this.happenedOn = on;
        this.cause = reasonKey;
        this.movedAt = stamp.at();
        this.recordedBy = stamp.recordedBy();
    }

    /** Returns the day on which it happened; the day of recording if no other was told. */
    @Override
    public LocalDate happenedOn() {
        return happenedOn == null ? CentreTime.day(movedAt) : happenedOn;
    }

    static String reasonKey(Enum<?> reason) {
        return reason.getDeclaringClass().getSimpleName() + "." + reason.name();
    }

    String enrolmentRef() {
        return enrolmentRef;
    }

    @Nullable
    EnrolmentStatus from() {
        return fromStatus;
    }

    EnrolmentStatus to() {
        return toStatus;
    }

    EnrolmentStep step() {
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

    @Nullable
    StaffId recordedBy() {
        return recordedBy;
    }
}

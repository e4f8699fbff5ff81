package vn.donghanh.supportreferral;

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
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CaseRecordFilter;
import vn.donghanh.shared.CentreTime;

/** A recorded transition of a referral for support. Rows are appended and never changed. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "support_referral_move", catalog = "donghanh_log")
class SupportTransition implements RecordedStep {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String referralRef;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private SupportStep step;

    @Enumerated(EnumType.STRING)
    private @Nullable SupportStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private SupportStatus toStatus;

    @Enumerated(EnumType.STRING)
    private BusinessSource source;

    private @Nullable LocalDate happenedOn;
    private @Nullable String cause;
    private Instant movedAt;

    @Column(name = "moved_by")
    private StaffId recordedBy;

    protected SupportTransition() {}

    /**
     * Creates the transition to the referral's current status.
     *
     * @param on the day on which it happened; null for steps that happen as they are recorded
     * @param reasonKey the key of the label of the reason or outcome, where the step has one
     */
    SupportTransition(
            SupportReferral referral,
            SupportStep step,
            @Nullable SupportStatus from,
            BusinessStamp stamp,
            @Nullable LocalDate on,
            @Nullable String reasonKey) {
        this.referralRef = referral.ref();
        this.caseId = referral.caseId().value();
        this.step = step;
        this.fromStatus = from;
        this.toStatus = referral.status();
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

    String referralRef() {
        return referralRef;
    }

    @Nullable
    SupportStatus from() {
        return fromStatus;
    }

    SupportStatus to() {
        return toStatus;
    }

    SupportStep step() {
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

    /** Returns the message key of the reason or outcome; null if the step has none. */
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

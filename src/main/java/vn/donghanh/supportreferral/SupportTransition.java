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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.RecordedStep;
import vn.donghanh.security.StaffId;

/** A recorded transition of a referral for support. Rows are appended and never changed. */
@Entity
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

    private @Nullable String cause;
    private Instant movedAt;

    @Column(name = "moved_by")
    private StaffId recordedBy;

    protected SupportTransition() {}

    /**
     * Creates the transition to the referral's current status.
     *
     * @param reasonKey the key of the label of the reason or outcome, where the step has one
     */
    SupportTransition(
            SupportReferral referral,
            SupportStep step,
            @Nullable SupportStatus from,
            BusinessStamp stamp,
            @Nullable String reasonKey) {
        this.referralRef = referral.ref();
        this.caseId = referral.caseId().value();
        this.step = step;
        this.fromStatus = from;
        this.toStatus = referral.status();
        this.source = stamp.source();
        this.cause = reasonKey;
        this.movedAt = stamp.at();
        this.recordedBy = Objects.requireNonNull(stamp.recordedBy());
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

    Instant at() {
        return movedAt;
    }

    StaffId recordedBy() {
        return recordedBy;
    }
}

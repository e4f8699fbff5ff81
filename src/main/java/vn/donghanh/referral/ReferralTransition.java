package vn.donghanh.referral;

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
import vn.donghanh.shared.RandomReference;

/** A recorded transition of a referral. Rows are appended and never changed. */
@Entity
@Filter(name = CaseRecordFilter.NAME, condition = CaseRecordFilter.BY_CASE)
@Table(name = "referral_move", catalog = "donghanh_log")
public class ReferralTransition implements RecordedStep {
    /** The list of reasons why a partner declines a referral. They describe the partner, never the client. */
    static final String REJECT_REASONS = "referral_reject_reason";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private String referralRef;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private ReferralStep step;

    @Enumerated(EnumType.STRING)
    private ReferralStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private ReferralStatus toStatus;

    @Column(name = "source")
    @Enumerated(EnumType.STRING)
    private BusinessSource source;

    private @Nullable String reason;
    private @Nullable LocalDate happenedOn;
    private Instant movedAt;
    private @Nullable StaffId movedBy;

    @Column(columnDefinition = "char(26)")
    private @Nullable String corrects;

    private @Nullable Instant appointmentAt;
    private byte @Nullable [] placeSealed;

    protected ReferralTransition() {}

    /**
     * Creates the transition to the referral's current status.
     *
     * @param reason a reason code, where the step has one
     * @param on the day of the reported event, if it differs from the day of recording
     */
    ReferralTransition(
            Referral referral,
            ReferralStep step,
            ReferralStatus from,
            BusinessStamp stamp,
            @Nullable String reason,
            @Nullable LocalDate on) {
        this.ref = RandomReference.random();
        this.referralRef = referral.ref();
        this.caseId = referral.caseId().value();
        this.step = step;
        this.fromStatus = from;
        this.toStatus = referral.status();
        this.source = stamp.source();
        this.reason = reason;
        this.happenedOn = on;
        this.movedAt = stamp.at();
        this.movedBy = stamp.recordedBy();
    }

    /** Marks this transition as the reversal of another one. */
    ReferralTransition reverting(ReferralTransition reverted) {
        corrects = reverted.ref;
        return this;
    }

    /** Sets the time of the appointment. */
    ReferralTransition withAppointment(Instant at) {
        appointmentAt = at;
        return this;
    }

    /** Sets the place of the appointment, encrypted for this row. */
    ReferralTransition withPlace(byte @Nullable [] place) {
        placeSealed = place;
        return this;
    }

    @Override
    public boolean isReversal() {
        return step.isReversal();
    }

    String ref() {
        return ref;
    }

    String referralRef() {
        return referralRef;
    }

    public ReferralStatus from() {
        return fromStatus;
    }

    public ReferralStatus to() {
        return toStatus;
    }

    byte @Nullable [] placeSealed() {
        return placeSealed;
    }

    @Nullable
    Instant appointmentAt() {
        return appointmentAt;
    }

    public ReferralStep step() {
        return step;
    }

    @Override
    public BusinessSource source() {
        return source;
    }

    @Nullable
    String reason() {
        return reason;
    }

    /** @throws IllegalStateException if this is no cancellation */
    ReferralCancelReason cancelReason() {
        if (step != ReferralStep.CANCEL) {
            throw new IllegalStateException("No cancellation: " + step);
        }
        return ReferralCancelReason.valueOf(reason);
    }

    @Override
    public @Nullable String reasonKey() {
        if (reason == null) {
            return null;
        }
        String type =
                switch (step) {
                    case REJECT -> REJECT_REASONS + ".";
                    case SCHEDULE -> "BookingRemark.";
                    case CALL_OFF -> "AppointmentCancelReason.";
                    case CORRECT -> "EntryCorrectionReason.";
                    default -> "ReferralCancelReason.";
                };
        return type + reason;
    }

    /** Returns the stated day; null if it happened when it was recorded. */
    @Nullable
    public LocalDate statedOn() {
        return happenedOn;
    }

    /** Returns the day on which it happened; the day of recording if no other was stated. */
    @Override
    public LocalDate happenedOn() {
        return happenedOn == null ? CentreTime.day(movedAt) : happenedOn;
    }

    @Override
    public Instant at() {
        return movedAt;
    }

    @Nullable
    StaffId recordedBy() {
        return movedBy;
    }
}

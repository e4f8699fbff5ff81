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
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;

/** One step that a referral took: appended, never changed. */
@Entity
@Table(name = "referral_move", catalog = "donghanh_log")
public class ReferralTransition {
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
    private ReferralStatementSource source;

    private String reason;
    private LocalDate happenedOn;
    private Instant movedAt;
    private StaffId movedBy;

    @Column(columnDefinition = "char(26)")
    private @Nullable String corrects;

    private @Nullable Instant appointmentAt;
    private byte @Nullable [] placeSealed;

    protected ReferralTransition() {}

    /**
     * Of the referral as it now stands.
     *
     * @param reason a code, where the step has one
     * @param on the day it tells of, where that is another than the day it was recorded
     */
    ReferralTransition(
            Referral referral,
            ReferralStep step,
            ReferralStatus from,
            Stamp stamp,
            @Nullable Enum<?> reason,
            @Nullable LocalDate on) {
        this.ref = RandomReference.random();
        this.referralRef = referral.ref();
        this.caseId = referral.caseId().value();
        this.step = step;
        this.fromStatus = from;
        this.toStatus = referral.status();
        this.source = stamp.source();
        this.reason = reason == null ? null : reason.name();
        this.happenedOn = on;
        this.movedAt = stamp.at();
        this.movedBy = stamp.recordedBy();
    }

    /** Takes the wrong move back. */
    ReferralTransition reverting(ReferralTransition wrong) {
        corrects = wrong.ref;
        return this;
    }

    /** Of a booking: when. */
    ReferralTransition withAppointment(Instant at) {
        appointmentAt = at;
        return this;
    }

    /** Of a booking: where, sealed for this row. */
    ReferralTransition at(byte @Nullable [] place) {
        placeSealed = place;
        return this;
    }

    /** The third missed appointment has just ended it. */
    boolean isNoShowCancellation() {
        return step == ReferralStep.CANCEL
                && ReferralCancelReason.NO_SHOWS.name().equals(reason);
    }

    /** Whose word, who records it (nobody for the clock), and when. */
    record Stamp(ReferralStatementSource source, @Nullable StaffId recordedBy, Instant at) {}

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

    /** The ref of the move that it takes back; null of every other. */
    @Nullable
    String corrects() {
        return corrects;
    }

    @Nullable
    Instant appointmentAt() {
        return appointmentAt;
    }

    public ReferralStep step() {
        return step;
    }

    public ReferralStatementSource source() {
        return source;
    }

    @Nullable
    String reason() {
        return reason;
    }

    /** The message key of the reason; none where the step was taken without one. */
    @Nullable
    public String reasonKey() {
        if (reason == null) {
            return null;
        }
        String type =
                switch (step) {
                    case REJECT -> "ReferralRejectReason.";
                    case SCHEDULE -> "BookingRemark.";
                    case CALL_OFF -> "AppointmentCancelReason.";
                    case CORRECT -> "EntryCorrectionReason.";
                    default -> "ReferralCancelReason.";
                };
        return type + reason;
    }

    @Nullable
    public LocalDate happenedOn() {
        return happenedOn;
    }

    public Instant at() {
        return movedAt;
    }

    @Nullable
    StaffId recordedBy() {
        return movedBy;
    }
}

package vn.donghanh.referral.inbox;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.referral.ReferralPriority;
import vn.donghanh.referral.ReferralStatus;
import vn.donghanh.referral.ReferralStep;

/**
 * A referral in the inbox of an organisation.
 *
 * @param preferredName null until the referral is opened, or if it was not disclosed
 * @param wish null until the referral is opened, or if it was not disclosed
 * @param appointmentAhead whether the day of the appointment is still to come
 * @param appointmentOver whether the time of the appointment has passed without recorded attendance
 */
public record InboxRow(
        String code,
        ReferralStatus status,
        ReferralPriority priority,
        String serviceKey,
        DisclosureContent.@Nullable DisclosedRow preferredName,
        DisclosureContent.@Nullable DisclosedRow wish,
        Instant replyDue,
        boolean late,
        @Nullable Instant appointmentAt,
        @Nullable String place,
        boolean appointmentAhead,
        boolean appointmentOver,
        boolean retentionCheckDue,
        Instant since)
        implements Serializable {
    /** Returns the next step of the partner; null if there is none. */
    public @Nullable ReferralStep nextStep() {
        return appointmentAhead
                ? null
                : switch (status) {
                    case SENT -> ReferralStep.RECEIVE;
                    case RECEIVED -> ReferralStep.ACCEPT;
                    case ACCEPTED, NO_SHOW -> ReferralStep.SCHEDULE;
                    case SCHEDULED -> ReferralStep.ATTEND;
                    case ATTENDED -> ReferralStep.BEGIN;
                    case IN_SERVICE -> retentionCheckDue ? ReferralStep.CARRY_ON : ReferralStep.COMPLETE;
                    case DRAFT, CONSENT_PENDING, REJECTED, COMPLETED, DISCONTINUED, CANCELLED, EXPIRED -> null;
                };
    }
}

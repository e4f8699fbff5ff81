package vn.donghanh.referral.inbox;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.referral.ReferralPriority;
import vn.donghanh.referral.ReferralStatus;
import vn.donghanh.referral.ReferralStep;
import vn.donghanh.referral.ReferralTimelineContributor;
import vn.donghanh.referral.appointment.AppointmentWish;

/** View records for the pages of health partners: disclosures addressed to the user's organisation and the organisation's own entries. */
public final class ReferralInboxViews {
    private ReferralInboxViews() {}

    /**
     * The inbox of an organisation.
     *
     * @param today clients expected today or earlier without recorded attendance
     * @param waiting referrals without an answer, most urgent first
     * @param toSchedule accepted referrals and missed appointments that need a new date
     * @param upcoming later appointments and services in use
     * @param closed referrals closed within the last thirty days
     */
    public record Inbox(
            String organisation,
            List<Row> today,
            List<Row> waiting,
            List<Row> toSchedule,
            List<Row> upcoming,
            List<Row> closed)
            implements Serializable {
        public boolean contains(String code) {
            return Stream.of(today, waiting, toSchedule, upcoming, closed)
                    .flatMap(List::stream)
                    .anyMatch(line -> line.code().equals(code));
        }
    }

    /**
     * A list row for a referral in the inbox.
     *
     * @param preferredName null until the referral is opened, or if it was not disclosed
     * @param wish null until the referral is opened, or if it was not disclosed
     * @param appointmentAhead whether the day of the appointment is still to come
     * @param appointmentOver whether the time of the appointment has passed without recorded attendance
     */
    public record Row(
            String code,
            ReferralStatus status,
            ReferralPriority priority,
            String serviceKey,
            DisclosureContent.@Nullable Row preferredName,
            DisclosureContent.@Nullable Row wish,
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
            return appointmentAhead ? null : nextStepFrom(status, retentionCheckDue);
        }
    }

    /**
     * A referral as shown to the partner.
     *
     * @param content the disclosed content; only service and urgency until the referral is opened
     * @param history the organisation's own steps and the sending, no earlier steps
     * @param lastEntry the organisation's last entry, which it may revert; null if there is none or something was recorded after it
     * @param hardLimit the time after which the requested service is no longer effective
     */
    public record ReferralView(
            Row row,
            boolean opened,
            DisclosureContent content,
            Set<ReferralStep> steps,
            List<Step> history,
            @Nullable Entry lastEntry,
            AppointmentWish wish,
            int noShows,
            @Nullable Instant hardLimit,
            boolean hardLimitOver,
            boolean appointmentOver)
            implements Serializable {}

    /**
     * A transition in the history.
     *
     * @param own whether the user's organisation recorded it
     * @param valid whether it has not been reverted
     */
    public record Step(
            ReferralStep step,
            ReferralStatus from,
            ReferralStatus to,
            @Nullable String reasonKey,
            boolean own,
            boolean valid,
            Instant at,
            @Nullable LocalDate happenedOn)
            implements Serializable {
        public String icon() {
            return ReferralTimelineContributor.icon(step);
        }
    }

    /**
     * The last entry, which the organisation may revert.
     *
     * @param previousStatus the status after a reversal
     * @param undoable whether it can be undone without a reason
     */
    public record Entry(
            ReferralStep step,
            ReferralStatus currentStatus,
            ReferralStatus previousStatus,
            Instant at,
            boolean undoable)
            implements Serializable {
        public Instant undoableUntil() {
            return EntryCorrectionReason.undoableUntil(at);
        }
    }

    static @Nullable ReferralStep nextStepFrom(ReferralStatus status, boolean askRetained) {
        return switch (status) {
            case SENT -> ReferralStep.RECEIVE;
            case RECEIVED -> ReferralStep.ACCEPT;
            case ACCEPTED, NO_SHOW -> ReferralStep.SCHEDULE;
            case SCHEDULED -> ReferralStep.ATTEND;
            case ATTENDED -> ReferralStep.BEGIN;
            case IN_SERVICE -> askRetained ? ReferralStep.CARRY_ON : ReferralStep.COMPLETE;
            case DRAFT, CONSENT_PENDING, REJECTED, COMPLETED, DISCONTINUED, CANCELLED, EXPIRED -> null;
        };
    }
}

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

/** What a health partner's pages show: disclosures addressed to her organisation and what the organisation itself entered. */
public final class ReferralInboxViews {
    private ReferralInboxViews() {}

    /**
     * @param today those expected today or before, and not yet said to have come
     * @param waiting not answered, the most pressing first
     * @param toSchedule accepted, or missed and to be given another day
     * @param upcoming expected later, or in service
     * @param closed closed less than thirty days ago
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
     * @param preferredName and {@code wish}: null until it has been opened, or when they were not sent
     * @param appointmentAhead the day of its appointment has not come
     * @param appointmentOver the hour of its appointment is past, and nobody has said whether she came
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
        /** The one thing to do next; null when nothing is. */
        public @Nullable ReferralStep nextStep() {
            return appointmentAhead ? null : nextStepFrom(status, retentionCheckDue);
        }
    }

    /**
     * One referral.
     *
     * @param content what was sent; only the service until it is opened
     * @param history her organisation's own steps and the sending; nothing of before
     * @param lastEntry what her organisation recorded last and may put right; null when there is none, or somebody has recorded more since
     * @param hardLimit after which the help asked for helps no longer
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
     * @param own the reader's organisation recorded it
     * @param valid it was not taken back
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
     * @param previousStatus where the referral stands again once it is put right
     * @param undoable it is taken back without a reason
     */
    public record Entry(ReferralStep step, ReferralStatus currentStatus, ReferralStatus previousStatus, Instant at, boolean undoable)
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

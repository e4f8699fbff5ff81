package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.referral.appointment.AppointmentCancelReason;
import vn.donghanh.referral.appointment.AppointmentWish;
import vn.donghanh.referral.appointment.BookingRemark;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/**
 * The transitions of a referral that was drafted or sent, for every source: the Centre, the client, a slip, the partner and the deadline
 * job. Each is recorded, and {@link ReferralConsequences} applies what follows from it. Drafting and sending are {@link ReferralService}'s.
 */
@ApplicationScoped
public class ReferralTransitions {
    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralCipher cipher;

    @Inject
    ReferralConsequences consequences;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    CodeListQueries codeLists;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    public void receive(Referral referral) {
        append(referral, referral.receive(stamp(BusinessSource.PARTNER)));
    }

    public void accept(Referral referral) {
        append(referral, referral.accept(stamp(BusinessSource.PARTNER)));
    }

    public void reject(Referral referral, BusinessSource source, @Nullable String reason) {
        if (reason == null || !codeLists.isValid(ReferralTransition.REJECT_REASONS, reason, CentreTime.today(clock))) {
            throw RuleViolationException.at("reason", ReferralRule.REASON_MISSING);
        }
        append(referral, referral.reject(stamp(source), reason));
    }

    /**
     * Records an appointment. A partner must confirm an appointment that conflicts with the client's wish, and the Centre sees the
     * conflict. An appointment reported by the client is taken as the client's wish.
     */
    public void schedule(Referral referral, BusinessSource source, Appointment appointment, AppointmentWish wish) {
        Instant at = appointment.requireBookable(clock.instant());
        boolean against = source != BusinessSource.CLIENT && appointment.conflictsWith(wish);
        if (against && source == BusinessSource.PARTNER && !appointment.despiteWish()) {
            throw RuleViolationException.at("time", ReferralRule.AGAINST_WISH);
        }
        String place = appointment.place();
        BookingRemark remark = against ? BookingRemark.AGAINST_WISH : null;
        ReferralTransition booking = referral.schedule(stamp(source), at, cipher.encryptPlace(referral, place), remark);
        append(referral, booking.withPlace(cipher.encryptPlace(referral, booking, place)));
    }

    /** Cancels the appointment. Unless the client reported it, the worker gets a task to contact the client. */
    public void cancelAppointment(Referral referral, BusinessSource source, @Nullable AppointmentCancelReason reason) {
        append(
                referral,
                referral.cancelAppointment(
                        stamp(source),
                        RuleViolationException.requireValue(reason, "offReason", ReferralRule.REASON_MISSING)));
    }

    /**
     * Reverts the partner's last entry and its consequences. A correction with a reason notifies the worker.
     *
     * @param error null for an undo without a reason
     */
    public void takeBack(Referral referral, @Nullable EntryCorrectionReason error) {
        StepHistory<ReferralTransition> history = new StepHistory<>(referrals.findTransitions(referral));
        Optional<ReferralTransition> booking = history.findPartnersLast()
                .filter(wrong -> wrong.step() == ReferralStep.SCHEDULE)
                .flatMap(wrong -> AppointmentHistory.findBefore(history, wrong));
        ReferralTransition back = referral.takeBack(stamp(BusinessSource.PARTNER), history, error);
        booking.ifPresent(previous ->
                referral.restorePlace(cipher.encryptPlace(referral, cipher.decryptPlace(referral, previous))));
        append(referral, back);
    }

    public void recordAttendance(Referral referral, BusinessSource source, @Nullable LocalDate on) {
        if (on == null) {
            throw RuleViolationException.at("day", ReferralRule.DAY_MISSING);
        }
        if (on.isAfter(CentreTime.today(clock))) {
            throw RuleViolationException.at("day", ReferralRule.DAY_IN_FUTURE);
        }
        Instant sent = referral.sentAt();
        if (sent != null && on.isBefore(CentreTime.day(sent))) {
            throw RuleViolationException.at("day", ReferralRule.DAY_BEFORE_SENDING);
        }
        append(referral, referral.recordAttendance(stamp(source), on));
    }

    /** Records a missed appointment. After the third one the referral is cancelled. */
    public void recordNoShow(Referral referral, BusinessSource source) {
        append(referral, referral.recordNoShow(stamp(source)));
        if (referral.hasMissedTooOften()) {
            append(referral, referral.cancel(stamp(BusinessSource.SYSTEM), ReferralCancelReason.NO_SHOWS));
        }
    }

    public void beginService(Referral referral, BusinessSource source) {
        append(referral, referral.beginService(stamp(source), nextRetentionCheck()));
    }

    public void continueService(Referral referral, BusinessSource source) {
        append(referral, referral.continueService(stamp(source), nextRetentionCheck()));
    }

    private Instant nextRetentionCheck() {
        return deadlines.due(DeadlineCode.REFERRAL_RETAINED, clock.instant());
    }

    public void completeService(Referral referral, BusinessSource source) {
        append(referral, referral.completeService(stamp(source)));
    }

    public void discontinueService(Referral referral, BusinessSource source) {
        append(referral, referral.discontinueService(stamp(source)));
    }

    /** Cancels the referral; the partner can no longer open it. */
    void cancel(Referral referral, ReferralCancelReason reason) {
        append(referral, referral.cancel(stamp(BusinessSource.CENTRE), reason));
    }

    public void expire(Referral referral) {
        append(referral, referral.expire(stamp(BusinessSource.SYSTEM)));
    }

    private BusinessStamp stamp(BusinessSource source) {
        return new BusinessStamp(source, user.idOrNull(), clock.instant());
    }

    private void append(Referral referral, ReferralTransition transition) {
        referrals.append(referral, transition);
        consequences.apply(referral, transition);
    }
}

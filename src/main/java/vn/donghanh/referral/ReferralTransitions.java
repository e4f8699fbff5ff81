package vn.donghanh.referral;

import static vn.donghanh.casefile.model.TaskKind.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.consent.DisclosureEndReason;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.referral.ReferralTransition.Stamp;
import vn.donghanh.referral.appointment.AppointmentCancelReason;
import vn.donghanh.referral.appointment.AppointmentWish;
import vn.donghanh.referral.appointment.BookingRemark;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/**
 * Applies the transitions of a referral for every source and performs their consequences: the history entry, the worker's tasks and the
 * partner's access to the disclosure. Used by the Centre, the partners and the deadline job.
 */
@ApplicationScoped
public class ReferralTransitions {
    private static final TaskKind[] OPEN_TASKS = {
        REFERRAL_UNANSWERED,
        REFERRAL_ESCALATED,
        REFERRAL_NOT_RECEIVED,
        REFERRAL_TELL,
        REFERRAL_NO_SHOW,
        REFERRAL_VISIT_OFF,
        REFERRAL_ASK,
        REFERRAL_CLOCK
    };

    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralCipher cipher;

    @Inject
    DisclosureService disclosures;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    private Stamp stamp(ReferralStatementSource source) {
        return new Stamp(source, user.isSignedIn() ? user.id() : null, clock.instant());
    }

    /** Requests the client's consent once a draft names a partner. */
    void requestConsent(Referral referral) {
        if (referral.status() == ReferralStatus.DRAFT) {
            append(referral, referral.requestConsent(stamp(ReferralStatementSource.CENTRE)));
        }
    }

    ResponseDeadlines responseDeadlines(ReferralPriority priority) {
        Instant now = clock.instant();
        return new ResponseDeadlines(
                deadlines.due(priority.receipt(), now),
                deadlines.due(priority.reply(), now),
                deadlines.due(priority.expiry(), now));
    }

    void send(Referral referral, ReferralSubject subject, ResponseDeadlines due) {
        Instant limit = hardLimit(subject);
        append(referral, referral.send(stamp(ReferralStatementSource.CENTRE), due, limit));
        if (limit != null) {
            tasks.openForManager(referral.caseId(), REFERRAL_CLOCK, subjectOf(referral), limit);
        }
        tasks.recordExaminationReferral(
                referral.caseId(), subjectOf(referral), referral.priority() == ReferralPriority.EMERGENCY, due.reply());
    }

    private @Nullable Instant hardLimit(ReferralSubject subject) {
        return subject.exposure() == null
                ? null
                : deadlines.due(Objects.requireNonNull(ReferralSubject.hardLimit(subject.type())), subject.exposure());
    }

    public void receive(Referral referral) {
        append(referral, referral.receive(stamp(ReferralStatementSource.PARTNER)));
        tasks.completeAbout(referral.caseId(), subjectOf(referral), REFERRAL_UNANSWERED);
    }

    public void accept(Referral referral) {
        append(referral, referral.accept(stamp(ReferralStatementSource.PARTNER)));
        tasks.completeAbout(referral.caseId(), subjectOf(referral), REFERRAL_UNANSWERED, REFERRAL_ESCALATED);
    }

    public void reject(Referral referral, ReferralStatementSource source, @Nullable ReferralRejectReason reason) {
        ReferralRejectReason rejectReason =
                RuleViolationException.requireValue(reason, "reason", ReferralRule.REASON_MISSING);
        append(referral, referral.reject(stamp(source), rejectReason));
        endDisclosure(referral, DisclosureEndReason.CONCLUDED);
        openAlternativeTask(referral);
    }

    /**
     * Records an appointment. A partner must confirm an appointment that conflicts with the client's wish, and the Centre sees the
     * conflict. An appointment reported by the client is taken as the client's wish.
     */
    public void schedule(
            Referral referral, ReferralStatementSource source, Appointment appointment, AppointmentWish wish) {
        Instant at = appointmentTime(appointment);
        boolean against = source != ReferralStatementSource.CLIENT && appointment.conflictsWith(wish);
        if (against && source == ReferralStatementSource.PARTNER && !appointment.despiteWish()) {
            throw RuleViolationException.at("time", ReferralRule.AGAINST_WISH);
        }
        String place = appointment.place();
        BookingRemark remark = against ? BookingRemark.AGAINST_WISH : null;
        ReferralTransition booking = referral.schedule(stamp(source), at, cipher.encryptPlace(referral, place), remark);
        append(referral, booking.withPlace(cipher.encryptPlace(referral, booking, place)));
        CaseId caseId = referral.caseId();
        tasks.completeAbout(caseId, subjectOf(referral), REFERRAL_NO_SHOW, REFERRAL_VISIT_OFF, REFERRAL_ASK);
        if (source != ReferralStatementSource.CLIENT) {
            Instant latest = deadlines.due(DeadlineCode.REFERRAL_ASK_AFTER, clock.instant());
            tasks.openForManager(caseId, REFERRAL_TELL, subjectOf(referral), at.isBefore(latest) ? at : latest);
        }
    }

    /** Cancels the appointment. Unless the client reported it, the worker gets a task to contact the client. */
    public void cancelAppointment(
            Referral referral, ReferralStatementSource source, @Nullable AppointmentCancelReason reason) {
        AppointmentCancelReason cancelReason =
                RuleViolationException.requireValue(reason, "offReason", ReferralRule.REASON_MISSING);
        append(referral, referral.cancelAppointment(stamp(source), cancelReason));
        tasks.dropAbout(referral.caseId(), subjectOf(referral), REFERRAL_TELL, REFERRAL_ASK);
        if (source != ReferralStatementSource.CLIENT) {
            tasks.openForManager(referral.caseId(), REFERRAL_VISIT_OFF, subjectOf(referral), contactDeadline());
        }
    }

    /**
     * Reverts the partner's last entry and its consequences. A correction with a reason notifies the worker.
     *
     * @param error null for an undo without a reason
     */
    public void takeBack(Referral referral, @Nullable EntryCorrectionReason error) {
        ReferralHistory history = new ReferralHistory(referrals.findTransitions(referral));
        Optional<ReferralTransition> booking = history.findReversible()
                .filter(wrong -> wrong.step() == ReferralStep.SCHEDULE)
                .flatMap(history::bookingBefore);
        ReferralTransition back = referral.takeBack(stamp(ReferralStatementSource.PARTNER), history, error);
        booking.ifPresent(previous ->
                referral.restorePlace(cipher.encryptPlace(referral, cipher.decryptPlace(referral, previous))));
        append(referral, back);
        tasks.dropAbout(
                referral.caseId(),
                subjectOf(referral),
                REFERRAL_TELL,
                REFERRAL_NO_SHOW,
                REFERRAL_VISIT_OFF,
                REFERRAL_ENDED);
        if (!back.from().isOpen()) {
            disclosures.reopen(referral.caseId(), referral.code());
        }
        reopenTasks(referral, back.from());
        if (error != null) {
            tasks.openForManager(referral.caseId(), REFERRAL_CORRECTED, subjectOf(referral), contactDeadline());
        }
    }

    /** Reopens the tasks that were due in the restored status, including those of alarms that were raised before. */
    private void reopenTasks(Referral referral, ReferralStatus from) {
        CaseId caseId = referral.caseId();
        if (!from.isOpen()) {
            tasks.recordExaminationReferral(
                    caseId,
                    subjectOf(referral),
                    referral.priority() == ReferralPriority.EMERGENCY,
                    referral.due().reply());
        }
        tasks.recordExaminationAttendance(caseId, subjectOf(referral), referral.attendedOn() != null);
        Instant now = clock.instant();
        Instant limit = referral.hardLimitAt();
        Instant appointment = referral.appointmentAt();
        if (referral.status().isUnanswered() && referral.due().receipt().isBefore(now)) {
            tasks.openForManager(
                    caseId,
                    REFERRAL_UNANSWERED,
                    subjectOf(referral),
                    referral.due().reply());
        }
        if (limit != null && !referral.status().isReached()) {
            tasks.openForManager(caseId, REFERRAL_CLOCK, subjectOf(referral), limit);
        }
        if (referral.status() == ReferralStatus.SCHEDULED && appointment != null) {
            boolean changed = from == ReferralStatus.ACCEPTED || from == ReferralStatus.SCHEDULED;
            if (changed && appointment.isAfter(now)) {
                tasks.openForManager(caseId, REFERRAL_TELL, subjectOf(referral), appointment);
            }
            if (!deadlines.due(DeadlineCode.REFERRAL_ASK_AFTER, appointment).isAfter(now)) {
                tasks.openForManager(caseId, REFERRAL_ASK, subjectOf(referral), contactDeadline());
            }
        }
    }

    private Instant contactDeadline() {
        return deadlines.due(DeadlineCode.REFERRAL_NO_SHOW_CALL, clock.instant());
    }

    private Instant appointmentTime(Appointment appointment) {
        LocalDate day = appointment.day();
        LocalTime time = appointment.time();
        appointment.requireComplete();
        Instant at = Objects.requireNonNull(day)
                .atTime(Objects.requireNonNull(time))
                .atZone(CentreTime.ZONE)
                .toInstant();
        if (at.isBefore(clock.instant())) {
            throw RuleViolationException.at("day", ReferralRule.APPOINTMENT_PAST);
        }
        if (day.isAfter(CentreTime.day(clock.instant()).plusMonths(6))) {
            throw RuleViolationException.at("day", ReferralRule.APPOINTMENT_TOO_FAR);
        }
        return at;
    }

    public void recordAttendance(Referral referral, ReferralStatementSource source, @Nullable LocalDate on) {
        if (on == null) {
            throw RuleViolationException.at("day", ReferralRule.DAY_MISSING);
        }
        if (on.isAfter(CentreTime.day(clock.instant()))) {
            throw RuleViolationException.at("day", ReferralRule.DAY_IN_FUTURE);
        }
        Instant sent = referral.sentAt();
        if (sent != null && on.isBefore(CentreTime.day(sent))) {
            throw RuleViolationException.at("day", ReferralRule.DAY_BEFORE_SENDING);
        }
        append(referral, referral.recordAttendance(stamp(source), on));
        tasks.recordExaminationAttendance(referral.caseId(), subjectOf(referral), true);
        tasks.completeAbout(referral.caseId(), subjectOf(referral), OPEN_TASKS);
    }

    /** Records a missed appointment. After the third one the referral is cancelled. */
    public void recordNoShow(Referral referral, ReferralStatementSource source) {
        append(referral, referral.recordNoShow(stamp(source)));
        tasks.dropAbout(referral.caseId(), subjectOf(referral), REFERRAL_TELL, REFERRAL_ASK);
        if (referral.hasMissedTooOften()) {
            append(referral, referral.cancel(stamp(ReferralStatementSource.CLOCK), ReferralCancelReason.NO_SHOWS));
            endDisclosure(referral, DisclosureEndReason.CONCLUDED);
            openAlternativeTask(referral);
        } else {
            tasks.openForManager(referral.caseId(), REFERRAL_NO_SHOW, subjectOf(referral), contactDeadline());
        }
    }

    public void beginService(Referral referral, ReferralStatementSource source) {
        append(referral, referral.beginService(stamp(source), nextRetentionCheck()));
    }

    public void continueService(Referral referral, ReferralStatementSource source) {
        append(referral, referral.continueService(stamp(source), nextRetentionCheck()));
        tasks.completeAbout(referral.caseId(), subjectOf(referral), REFERRAL_ASK);
    }

    private Instant nextRetentionCheck() {
        return deadlines.due(DeadlineCode.REFERRAL_RETAINED, clock.instant());
    }

    public void completeService(Referral referral, ReferralStatementSource source) {
        append(referral, referral.completeService(stamp(source)));
        endDisclosure(referral, DisclosureEndReason.CONCLUDED);
    }

    public void discontinueService(Referral referral, ReferralStatementSource source) {
        append(referral, referral.discontinueService(stamp(source)));
        endDisclosure(referral, DisclosureEndReason.CONCLUDED);
        openAlternativeTask(referral);
    }

    /** Cancels the referral; the partner can no longer open it. */
    void cancel(Referral referral, ReferralCancelReason reason) {
        append(referral, referral.cancel(stamp(ReferralStatementSource.CENTRE), reason));
        endDisclosure(
                referral,
                reason == ReferralCancelReason.CONSENT_WITHDRAWN
                        ? DisclosureEndReason.CONSENT_WITHDRAWN
                        : DisclosureEndReason.WITHDRAWN);
    }

    void expire(Referral referral) {
        append(referral, referral.expire(stamp(ReferralStatementSource.CLOCK)));
        endDisclosure(referral, DisclosureEndReason.EXPIRED);
        openAlternativeTask(referral);
        tasks.open(referral.caseId(), REFERRAL_ENDED, Permission.CASE_ASSIGN, subjectOf(referral), contactDeadline());
    }

    private void append(Referral referral, ReferralTransition transition) {
        referrals.add(transition);
        auditContext.about("disclosure", subjectOf(referral), transition.step().name());
    }

    private void endDisclosure(Referral referral, DisclosureEndReason reason) {
        if (referral.isSent()) {
            disclosures.close(referral.caseId(), referral.code(), reason);
        }
        tasks.dropAbout(referral.caseId(), subjectOf(referral), OPEN_TASKS);
        if (referral.attendedOn() == null) {
            tasks.clearExaminationReferral(referral.caseId(), subjectOf(referral));
        }
    }

    private void openAlternativeTask(Referral referral) {
        tasks.openForManager(referral.caseId(), REFERRAL_ENDED, subjectOf(referral), contactDeadline());
    }

    static String subjectOf(Referral referral) {
        return referral.code().value();
    }
}

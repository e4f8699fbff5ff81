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
 * Takes the steps of a referral, whoever's word they rest on, and does what follows: the move on file, what the worker has to do now, and
 * whether the partner goes on seeing it. The one place for both sides and the clock.
 */
@ApplicationScoped
public class ReferralTransitions {
    private static final TaskKind[] ALL = {
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
    ReferralCipher seals;

    @Inject
    DisclosureService disclosures;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext trail;

    @Inject
    Clock clock;

    private Stamp stamp(ReferralStatementSource source) {
        return new Stamp(source, user.isSignedIn() ? user.id() : null, clock.instant());
    }

    /** A draft that says to whom it would go waits for the client's consent. */
    void ask(Referral referral) {
        if (referral.status() == ReferralStatus.DRAFT) {
            append(referral, referral.ask(stamp(ReferralStatementSource.CENTRE)));
        }
    }

    ResponseDeadlines answerTimes(ReferralPriority priority) {
        Instant now = clock.instant();
        return new ResponseDeadlines(
                deadlines.due(priority.receipt(), now),
                deadlines.due(priority.reply(), now),
                deadlines.due(priority.expiry(), now));
    }

    void send(Referral referral, ReferralSubject matter, ResponseDeadlines due) {
        Instant limit = hardLimit(matter);
        append(referral, referral.send(stamp(ReferralStatementSource.CENTRE), due, limit));
        if (limit != null) {
            tasks.openForManager(referral.caseId(), REFERRAL_CLOCK, about(referral), limit);
        }
        tasks.recordExaminationReferral(
                referral.caseId(), about(referral), referral.priority() == ReferralPriority.EMERGENCY, due.reply());
    }

    private @Nullable Instant hardLimit(ReferralSubject matter) {
        return matter.exposure() == null
                ? null
                : deadlines.due(Objects.requireNonNull(ReferralSubject.hardLimit(matter.type())), matter.exposure());
    }

    public void receive(Referral referral) {
        append(referral, referral.receive(stamp(ReferralStatementSource.PARTNER)));
        tasks.completeAbout(referral.caseId(), about(referral), REFERRAL_UNANSWERED);
    }

    public void accept(Referral referral) {
        append(referral, referral.accept(stamp(ReferralStatementSource.PARTNER)));
        tasks.completeAbout(referral.caseId(), about(referral), REFERRAL_UNANSWERED, REFERRAL_ESCALATED);
    }

    public void reject(Referral referral, ReferralStatementSource source, @Nullable ReferralRejectReason reason) {
        ReferralRejectReason referralRejectReason =
                RuleViolationException.requireValue(reason, "reason", ReferralRule.REASON_MISSING);
        append(referral, referral.reject(stamp(source), referralRejectReason));
        over(referral, DisclosureEndReason.CONCLUDED);
        findAnotherWay(referral);
    }

    /**
     * Against the client's wish a partner makes an appointment only on a second word, and the Centre sees it. What the client herself says
     * is her wish.
     */
    public void schedule(
            Referral referral, ReferralStatementSource source, Appointment appointment, AppointmentWish wish) {
        Instant at = moment(appointment);
        boolean against = source != ReferralStatementSource.CLIENT && appointment.isAgainst(wish);
        if (against && source == ReferralStatementSource.PARTNER && !appointment.despiteWish()) {
            throw RuleViolationException.at("time", ReferralRule.AGAINST_WISH);
        }
        String place = appointment.place();
        BookingRemark remark = against ? BookingRemark.AGAINST_WISH : null;
        ReferralTransition booking = referral.schedule(stamp(source), at, seals.place(referral, place), remark);
        append(referral, booking.at(seals.place(referral, booking, place)));
        CaseId caseId = referral.caseId();
        tasks.completeAbout(caseId, about(referral), REFERRAL_NO_SHOW, REFERRAL_VISIT_OFF, REFERRAL_ASK);
        if (source != ReferralStatementSource.CLIENT) {
            Instant latest = deadlines.due(DeadlineCode.REFERRAL_ASK_AFTER, clock.instant());
            tasks.openForManager(caseId, REFERRAL_TELL, about(referral), at.isBefore(latest) ? at : latest);
        }
    }

    /** Whoever calls it off, the client is told, or asked whether it was she. */
    public void callOff(Referral referral, ReferralStatementSource source, @Nullable AppointmentCancelReason reason) {
        AppointmentCancelReason appointmentCancelReason =
                RuleViolationException.requireValue(reason, "offReason", ReferralRule.REASON_MISSING);
        append(referral, referral.callOff(stamp(source), appointmentCancelReason));
        tasks.dropAbout(referral.caseId(), about(referral), REFERRAL_TELL, REFERRAL_ASK);
        if (source != ReferralStatementSource.CLIENT) {
            tasks.openForManager(referral.caseId(), REFERRAL_VISIT_OFF, about(referral), soon());
        }
    }

    /**
     * What the partner recorded last was wrong. What followed from it is undone with it; the Centre is told of what is put right later.
     *
     * @param error null for a slip of the finger
     */
    public void takeBack(Referral referral, @Nullable EntryCorrectionReason error) {
        ReferralHistory history = new ReferralHistory(referrals.moves(referral));
        Optional<ReferralTransition> booking = history.reversible()
                .filter(wrong -> wrong.step() == ReferralStep.SCHEDULE)
                .flatMap(history::bookingBefore);
        ReferralTransition back = referral.takeBack(stamp(ReferralStatementSource.PARTNER), history, error);
        booking.ifPresent(again -> referral.holdsAgainAt(seals.place(referral, seals.place(referral, again))));
        append(referral, back);
        tasks.dropAbout(
                referral.caseId(),
                about(referral),
                REFERRAL_TELL,
                REFERRAL_NO_SHOW,
                REFERRAL_VISIT_OFF,
                REFERRAL_ENDED);
        if (!back.from().isOpen()) {
            disclosures.reopen(referral.caseId(), referral.code());
        }
        waitAgain(referral, back.from());
        if (error != null) {
            tasks.openForManager(referral.caseId(), REFERRAL_CORRECTED, about(referral), soon());
        }
    }

    /** What was due where it stands again, and whose hour the clock has already struck once. */
    private void waitAgain(Referral referral, ReferralStatus from) {
        CaseId caseId = referral.caseId();
        if (!from.isOpen()) {
            tasks.recordExaminationReferral(
                    caseId,
                    about(referral),
                    referral.priority() == ReferralPriority.EMERGENCY,
                    referral.due().reply());
        }
        tasks.recordExaminationAttendance(caseId, about(referral), referral.attendedOn() != null);
        Instant now = clock.instant();
        Instant limit = referral.hardLimitAt();
        Instant appointment = referral.appointmentAt();
        if (referral.status().isUnanswered() && referral.due().receipt().isBefore(now)) {
            tasks.openForManager(
                    caseId, REFERRAL_UNANSWERED, about(referral), referral.due().reply());
        }
        if (limit != null && !referral.status().isReached()) {
            tasks.openForManager(caseId, REFERRAL_CLOCK, about(referral), limit);
        }
        if (referral.status() == ReferralStatus.SCHEDULED && appointment != null) {
            boolean changed = from == ReferralStatus.ACCEPTED || from == ReferralStatus.SCHEDULED;
            if (changed && appointment.isAfter(now)) {
                tasks.openForManager(caseId, REFERRAL_TELL, about(referral), appointment);
            }
            if (!deadlines.due(DeadlineCode.REFERRAL_ASK_AFTER, appointment).isAfter(now)) {
                tasks.openForManager(caseId, REFERRAL_ASK, about(referral), soon());
            }
        }
    }

    private Instant soon() {
        return deadlines.due(DeadlineCode.REFERRAL_NO_SHOW_CALL, clock.instant());
    }

    private Instant moment(Appointment appointment) {
        LocalDate day = appointment.day();
        LocalTime time = appointment.time();
        appointment.demandComplete();
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

    public void attend(Referral referral, ReferralStatementSource source, @Nullable LocalDate on) {
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
        append(referral, referral.attend(stamp(source), on));
        tasks.recordExaminationAttendance(referral.caseId(), about(referral), true);
        tasks.completeAbout(referral.caseId(), about(referral), ALL);
    }

    /** After the third time nobody is asked to come again. */
    public void miss(Referral referral, ReferralStatementSource source) {
        append(referral, referral.miss(stamp(source)));
        tasks.dropAbout(referral.caseId(), about(referral), REFERRAL_TELL, REFERRAL_ASK);
        if (referral.hasMissedTooOften()) {
            append(referral, referral.cancel(stamp(ReferralStatementSource.CLOCK), ReferralCancelReason.NO_SHOWS));
            over(referral, DisclosureEndReason.CONCLUDED);
            findAnotherWay(referral);
        } else {
            tasks.openForManager(referral.caseId(), REFERRAL_NO_SHOW, about(referral), soon());
        }
    }

    public void begin(Referral referral, ReferralStatementSource source) {
        append(referral, referral.begin(stamp(source), inThreeMonths()));
    }

    public void carryOn(Referral referral, ReferralStatementSource source) {
        append(referral, referral.carryOn(stamp(source), inThreeMonths()));
        tasks.completeAbout(referral.caseId(), about(referral), REFERRAL_ASK);
    }

    private Instant inThreeMonths() {
        return deadlines.due(DeadlineCode.REFERRAL_RETAINED, clock.instant());
    }

    public void complete(Referral referral, ReferralStatementSource source) {
        append(referral, referral.complete(stamp(source)));
        over(referral, DisclosureEndReason.CONCLUDED);
    }

    public void discontinue(Referral referral, ReferralStatementSource source) {
        append(referral, referral.discontinue(stamp(source)));
        over(referral, DisclosureEndReason.CONCLUDED);
        findAnotherWay(referral);
    }

    /** The partner's next request finds nothing. */
    void cancel(Referral referral, ReferralCancelReason reason) {
        append(referral, referral.cancel(stamp(ReferralStatementSource.CENTRE), reason));
        over(
                referral,
                reason == ReferralCancelReason.CONSENT_WITHDRAWN
                        ? DisclosureEndReason.CONSENT_WITHDRAWN
                        : DisclosureEndReason.WITHDRAWN);
    }

    void expire(Referral referral) {
        append(referral, referral.expire(stamp(ReferralStatementSource.CLOCK)));
        over(referral, DisclosureEndReason.EXPIRED);
        findAnotherWay(referral);
        tasks.open(referral.caseId(), REFERRAL_ENDED, Permission.CASE_ASSIGN, about(referral), soon());
    }

    private void append(Referral referral, ReferralTransition move) {
        referrals.add(move);
        trail.about("disclosure", about(referral), move.step().name());
    }

    private void over(Referral referral, DisclosureEndReason reason) {
        if (referral.wasSent()) {
            disclosures.close(referral.caseId(), referral.code(), reason);
        }
        tasks.dropAbout(referral.caseId(), about(referral), ALL);
        if (referral.attendedOn() == null) {
            tasks.clearExaminationReferral(referral.caseId(), about(referral));
        }
    }

    private void findAnotherWay(Referral referral) {
        tasks.openForManager(referral.caseId(), REFERRAL_ENDED, about(referral), soon());
    }

    static String about(Referral referral) {
        return referral.code().value();
    }
}

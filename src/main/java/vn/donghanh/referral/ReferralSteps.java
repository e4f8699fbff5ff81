package vn.donghanh.referral;

import static vn.donghanh.casefile.TaskKind.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.consent.ClosingReason;
import vn.donghanh.consent.Disclosures;
import vn.donghanh.partner.EntryError;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.referral.ReferralMove.Say;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/**
 * Takes the steps of a referral, whoever's word they rest on, and does what follows: the move on file, what the worker has to do now, and
 * whether the partner goes on seeing it. The one place for both sides and the clock.
 */
@ApplicationScoped
class ReferralSteps {
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
    ReferralSeals seals;

    @Inject
    Disclosures disclosures;

    @Inject
    CaseTasks tasks;

    @Inject
    Deadlines deadlines;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    private Say say(Told told) {
        return new Say(told, user.isSignedIn() ? user.id() : null, clock.instant());
    }

    /** A draft that says to whom it would go waits for the client's consent. */
    void ask(Referral referral) {
        if (referral.status() == ReferralStatus.DRAFT) {
            file(referral, referral.ask(say(Told.CENTRE)));
        }
    }

    AnswerTimes answerTimes(ReferralPriority priority) {
        Instant now = clock.instant();
        return new AnswerTimes(
                deadlines.due(priority.receipt(), now),
                deadlines.due(priority.reply(), now),
                deadlines.due(priority.expiry(), now));
    }

    void send(Referral referral, Matter matter, AnswerTimes due) {
        Instant limit = hardLimit(matter);
        file(referral, referral.send(say(Told.CENTRE), due, limit));
        if (limit != null) {
            tasks.openForManager(referral.caseId(), REFERRAL_CLOCK, about(referral), limit);
        }
        tasks.examinationSent(
                referral.caseId(), about(referral), referral.priority() == ReferralPriority.EMERGENCY, due.reply());
    }

    private @Nullable Instant hardLimit(Matter matter) {
        return matter.exposure() == null
                ? null
                : deadlines.due(Objects.requireNonNull(Matter.hardLimit(matter.type())), matter.exposure());
    }

    void receive(Referral referral) {
        file(referral, referral.receive(say(Told.PARTNER)));
        tasks.doneAbout(referral.caseId(), about(referral), REFERRAL_UNANSWERED);
    }

    void accept(Referral referral) {
        file(referral, referral.accept(say(Told.PARTNER)));
        tasks.doneAbout(referral.caseId(), about(referral), REFERRAL_UNANSWERED, REFERRAL_ESCALATED);
    }

    void reject(Referral referral, Told told, @Nullable RejectReason reason) {
        RejectReason why = RuleViolation.demanded(reason, "reason", ReferralRule.REASON_MISSING);
        file(referral, referral.reject(say(told), why));
        over(referral, ClosingReason.CONCLUDED);
        findAnotherWay(referral);
    }

    /**
     * Against the client's wish a partner makes an appointment only on a second word, and the Centre sees it. What the client herself says
     * is her wish.
     */
    void schedule(Referral referral, Told told, Appointment appointment, AppointmentWish wish) {
        Instant at = moment(appointment);
        boolean against = told != Told.CLIENT && appointment.isAgainst(wish);
        if (against && told == Told.PARTNER && !appointment.despiteWish()) {
            throw RuleViolation.at("time", ReferralRule.AGAINST_WISH);
        }
        String place = appointment.place();
        BookingRemark remark = against ? BookingRemark.AGAINST_WISH : null;
        ReferralMove booking = referral.schedule(say(told), at, seals.place(referral, place), remark);
        file(referral, booking.at(seals.place(referral, booking, place)));
        CaseId file = referral.caseId();
        tasks.doneAbout(file, about(referral), REFERRAL_NO_SHOW, REFERRAL_VISIT_OFF, REFERRAL_ASK);
        if (told != Told.CLIENT) {
            Instant latest = deadlines.due(DeadlineCode.REFERRAL_ASK_AFTER, clock.instant());
            tasks.openForManager(file, REFERRAL_TELL, about(referral), at.isBefore(latest) ? at : latest);
        }
    }

    /** Whoever calls it off, the client is told, or asked whether it was she. */
    void callOff(Referral referral, Told told, @Nullable CallOffReason reason) {
        CallOffReason why = RuleViolation.demanded(reason, "offReason", ReferralRule.REASON_MISSING);
        file(referral, referral.callOff(say(told), why));
        tasks.dropAbout(referral.caseId(), about(referral), REFERRAL_TELL, REFERRAL_ASK);
        if (told != Told.CLIENT) {
            tasks.openForManager(referral.caseId(), REFERRAL_VISIT_OFF, about(referral), soon());
        }
    }

    /**
     * What the partner recorded last was wrong. What followed from it is undone with it; the Centre is told of what is put right later.
     *
     * @param error null for a slip of the finger
     */
    void takeBack(Referral referral, @Nullable EntryError error) {
        ReferralHistory history = new ReferralHistory(referrals.moves(referral));
        Optional<ReferralMove> booking = history.reversible()
                .filter(wrong -> wrong.step() == ReferralStep.SCHEDULE)
                .flatMap(history::bookingBefore);
        ReferralMove back = referral.takeBack(say(Told.PARTNER), history, error);
        booking.ifPresent(again -> referral.holdsAgainAt(seals.place(referral, seals.place(referral, again))));
        file(referral, back);
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
        CaseId file = referral.caseId();
        if (!from.isOpen()) {
            tasks.examinationSent(
                    file,
                    about(referral),
                    referral.priority() == ReferralPriority.EMERGENCY,
                    referral.due().reply());
        }
        tasks.examinationReached(file, about(referral), referral.attendedOn() != null);
        Instant now = clock.instant();
        Instant limit = referral.hardLimitAt();
        Instant appointment = referral.appointmentAt();
        if (referral.status().isUnanswered() && referral.due().receipt().isBefore(now)) {
            tasks.openForManager(
                    file, REFERRAL_UNANSWERED, about(referral), referral.due().reply());
        }
        if (limit != null && !referral.status().isReached()) {
            tasks.openForManager(file, REFERRAL_CLOCK, about(referral), limit);
        }
        if (referral.status() == ReferralStatus.SCHEDULED && appointment != null) {
            boolean changed = from == ReferralStatus.ACCEPTED || from == ReferralStatus.SCHEDULED;
            if (changed && appointment.isAfter(now)) {
                tasks.openForManager(file, REFERRAL_TELL, about(referral), appointment);
            }
            if (!deadlines.due(DeadlineCode.REFERRAL_ASK_AFTER, appointment).isAfter(now)) {
                tasks.openForManager(file, REFERRAL_ASK, about(referral), soon());
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
                .atZone(VietNam.ZONE)
                .toInstant();
        if (at.isBefore(clock.instant())) {
            throw RuleViolation.at("day", ReferralRule.APPOINTMENT_PAST);
        }
        if (day.isAfter(VietNam.day(clock.instant()).plusMonths(6))) {
            throw RuleViolation.at("day", ReferralRule.APPOINTMENT_TOO_FAR);
        }
        return at;
    }

    void attend(Referral referral, Told told, @Nullable LocalDate on) {
        if (on == null) {
            throw RuleViolation.at("day", ReferralRule.DAY_MISSING);
        }
        if (on.isAfter(VietNam.day(clock.instant()))) {
            throw RuleViolation.at("day", ReferralRule.DAY_IN_FUTURE);
        }
        Instant sent = referral.sentAt();
        if (sent != null && on.isBefore(VietNam.day(sent))) {
            throw RuleViolation.at("day", ReferralRule.DAY_BEFORE_SENDING);
        }
        file(referral, referral.attend(say(told), on));
        tasks.examinationReached(referral.caseId(), about(referral), true);
        tasks.doneAbout(referral.caseId(), about(referral), ALL);
    }

    /** After the third time nobody is asked to come again. */
    void miss(Referral referral, Told told) {
        file(referral, referral.miss(say(told)));
        tasks.dropAbout(referral.caseId(), about(referral), REFERRAL_TELL, REFERRAL_ASK);
        if (referral.hasMissedTooOften()) {
            file(referral, referral.cancel(say(Told.CLOCK), CancelReason.NO_SHOWS));
            over(referral, ClosingReason.CONCLUDED);
            findAnotherWay(referral);
        } else {
            tasks.openForManager(referral.caseId(), REFERRAL_NO_SHOW, about(referral), soon());
        }
    }

    void begin(Referral referral, Told told) {
        file(referral, referral.begin(say(told), inThreeMonths()));
    }

    void carryOn(Referral referral, Told told) {
        file(referral, referral.carryOn(say(told), inThreeMonths()));
        tasks.doneAbout(referral.caseId(), about(referral), REFERRAL_ASK);
    }

    private Instant inThreeMonths() {
        return deadlines.due(DeadlineCode.REFERRAL_RETAINED, clock.instant());
    }

    void complete(Referral referral, Told told) {
        file(referral, referral.complete(say(told)));
        over(referral, ClosingReason.CONCLUDED);
    }

    void discontinue(Referral referral, Told told) {
        file(referral, referral.discontinue(say(told)));
        over(referral, ClosingReason.CONCLUDED);
        findAnotherWay(referral);
    }

    /** The partner's next request finds nothing. */
    void cancel(Referral referral, CancelReason reason) {
        file(referral, referral.cancel(say(Told.CENTRE), reason));
        over(
                referral,
                reason == CancelReason.CONSENT_WITHDRAWN ? ClosingReason.CONSENT_WITHDRAWN : ClosingReason.WITHDRAWN);
    }

    void expire(Referral referral) {
        file(referral, referral.expire(say(Told.CLOCK)));
        over(referral, ClosingReason.EXPIRED);
        findAnotherWay(referral);
        tasks.open(referral.caseId(), REFERRAL_ENDED, Permission.CASE_ASSIGN, about(referral), soon());
    }

    private void file(Referral referral, ReferralMove move) {
        referrals.add(move);
        trail.about("disclosure", about(referral), move.step().name());
    }

    private void over(Referral referral, ClosingReason reason) {
        if (referral.wasSent()) {
            disclosures.close(referral.caseId(), referral.code(), reason);
        }
        tasks.dropAbout(referral.caseId(), about(referral), ALL);
        if (referral.attendedOn() == null) {
            tasks.examinationUnsent(referral.caseId(), about(referral));
        }
    }

    private void findAnotherWay(Referral referral) {
        tasks.openForManager(referral.caseId(), REFERRAL_ENDED, about(referral), soon());
    }

    static String about(Referral referral) {
        return referral.code().value();
    }
}

package vn.donghanh.referral;

import static vn.donghanh.casefile.TaskKind.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.consent.ClosingReason;
import vn.donghanh.consent.Disclosures;
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
    private static final int PLACE_LONGEST = 120;
    private static final TaskKind[] ALL = {
        REFERRAL_UNANSWERED, REFERRAL_ESCALATED, REFERRAL_TELL, REFERRAL_NO_SHOW, REFERRAL_ASK, REFERRAL_CLOCK
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

    Say say(Told told) {
        return new Say(told, user.isSignedIn() ? user.id() : null, clock.instant());
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

    void schedule(Referral referral, Told told, Appointment appointment) {
        Instant at = moment(appointment);
        String place = appointment.place();
        if (place != null && place.length() > PLACE_LONGEST) {
            throw RuleViolation.at("place", ReferralRule.PLACE_TOO_LONG, PLACE_LONGEST);
        }
        file(referral, referral.schedule(say(told), at, seals.place(referral, place)));
        CaseId file = referral.caseId();
        tasks.doneAbout(file, about(referral), REFERRAL_NO_SHOW, REFERRAL_ASK);
        if (told != Told.CLIENT) {
            Instant latest = deadlines.due(DeadlineCode.REFERRAL_ASK_AFTER, clock.instant());
            tasks.openForManager(file, REFERRAL_TELL, about(referral), at.isBefore(latest) ? at : latest);
        }
    }

    private Instant moment(Appointment appointment) {
        LocalDate day = appointment.day();
        LocalTime time = appointment.time();
        if (day == null || time == null) {
            throw RuleViolation.at(day == null ? "day" : "time", ReferralRule.APPOINTMENT_MISSING);
        }
        Instant at = day.atTime(time).atZone(VietNam.ZONE).toInstant();
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
            Instant due = deadlines.due(DeadlineCode.REFERRAL_NO_SHOW_CALL, clock.instant());
            tasks.openForManager(referral.caseId(), REFERRAL_NO_SHOW, about(referral), due);
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
        Instant due = deadlines.due(DeadlineCode.REFERRAL_NO_SHOW_CALL, clock.instant());
        tasks.open(referral.caseId(), REFERRAL_ENDED, Permission.CASE_ASSIGN, about(referral), due);
    }

    void file(Referral referral, ReferralMove move) {
        referrals.add(move);
        trail.about("disclosure", about(referral), move.step().name());
    }

    private void over(Referral referral, ClosingReason reason) {
        if (referral.wasSent()) {
            disclosures.close(referral.caseId(), referral.code(), reason);
        }
        tasks.dropAbout(referral.caseId(), about(referral), ALL);
    }

    private void findAnotherWay(Referral referral) {
        Instant due = deadlines.due(DeadlineCode.REFERRAL_NO_SHOW_CALL, clock.instant());
        tasks.openForManager(referral.caseId(), REFERRAL_ENDED, about(referral), due);
    }

    static String about(Referral referral) {
        return referral.code().value();
    }
}

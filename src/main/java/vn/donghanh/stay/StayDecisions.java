package vn.donghanh.stay;

import static vn.donghanh.security.Permission.STAY_DECIDE;
import static vn.donghanh.security.Permission.STAY_OVERSEE;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseSection;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.DutyTeam;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/** The supervisor's and the director's side of a stay: never refused without another safe place, confirmed, extended, ended. */
@UseCases
public class StayDecisions {
    @Inject
    CaseFiles files;

    @Inject
    Stays stays;

    @Inject
    StaySteps steps;

    @Inject
    StayDuties duties;

    @Inject
    StayTerms terms;

    @Inject
    StayWords words;

    @Inject
    StayDeciders deciders;

    @Inject
    DutyTeam team;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** @param elsewhere the safe place that was arranged; {@code takenOver} who took her over there */
    public record Refusal(@Nullable RefusalCause cause, @Nullable String elsewhere, @Nullable String takenOver) {}

    /** The director's own decision, with its number and day. */
    public record Decision(@Nullable String number, @Nullable LocalDate on) {}

    /** @param letter the parent body's, where the stay goes beyond what the Centre may allow; else its parts are empty */
    public record Extension(Decision decision, @Nullable LocalDate until, @Nullable String reason, Decision letter) {}

    /** @param minutes of the handing over; {@code takenOver} who took her over, for a transfer */
    public record Ending(Decision decision, @Nullable String minutes, @Nullable String takenOver) {}

    @Requires(STAY_OVERSEE)
    @AuditAction("stay.place-elsewhere")
    public void refuse(String number, String ref, Refusal refusal) {
        CaseView file = see(number);
        Stay stay = stays.get(file.id(), ref);
        RefusalCause cause = RuleViolation.demanded(refusal.cause(), "cause", StayRule.CAUSE_MISSING);
        String elsewhere =
                StayWords.demanded(refusal.elsewhere(), StayWords.LONG, "elsewhere", StayRule.ELSEWHERE_MISSING);
        StayMove move = stay.refuse(steps.say(), cause, takenOver(stay, refusal.takenOver()));
        steps.file(stay, move, elsewhere);
        duties.ended(stay);
        files.touch(file.number());
    }

    /** With all papers at hand; until when, at most to the end of what the Centre may allow. */
    @Requires(STAY_DECIDE)
    @AuditAction("stay.decide-admission")
    public void confirm(String number, String ref, Decision decision, @Nullable LocalDate until) {
        CaseView file = see(number);
        Stay stay = decidable(file, ref);
        Decision made = made(decision, "");
        LocalDate last = later(until);
        StayMove move = stay.confirm(steps.say(), terms.of(stay), last);
        steps.file(stay, decided(stay, move, made, last));
        duties.confirmed(stay);
        files.touch(file.number());
    }

    /** Beyond what the Centre may allow only with the parent body's letter. */
    @Requires(STAY_DECIDE)
    @AuditAction("stay.extend")
    public void extend(String number, String ref, Extension extension) {
        CaseView file = see(number);
        Stay stay = decidable(file, ref);
        Decision made = made(extension.decision(), "");
        LocalDate last = later(extension.until());
        String reason = StayWords.demanded(extension.reason(), StayWords.LONG, "reason", StayRule.WORDS_MISSING);
        boolean letter = isThere(extension.letter());
        Decision allowed = letter ? made(extension.letter(), "letter") : extension.letter();
        StayMove move = stay.extend(steps.say(), terms.of(stay), last, letter);
        byte[] letterNumber = words.of(stay, move).seal("letter", allowed.number());
        steps.file(stay, decided(stay, move, made, last).allowed(letterNumber, allowed.on()), reason);
        duties.extended(stay);
        files.touch(file.number());
    }

    @Requires(STAY_DECIDE)
    @AuditAction("stay.decide-exit")
    public void exit(String number, String ref, Ending ending) {
        end(number, ref, ending, false);
    }

    /** To another facility, where somebody takes her over. */
    @Requires(STAY_DECIDE)
    @AuditAction("stay.decide-transfer")
    public void transfer(String number, String ref, Ending ending) {
        end(number, ref, ending, true);
    }

    private void end(String number, String ref, Ending ending, boolean transfer) {
        CaseView file = see(number);
        Stay stay = decidable(file, ref);
        Decision made = made(ending.decision(), "");
        String minutes = StayWords.demanded(ending.minutes(), StayWords.LONG, "minutes", StayRule.WORDS_MISSING);
        StayMove move =
                transfer ? stay.transfer(steps.say(), takenOver(stay, ending.takenOver())) : stay.exit(steps.say());
        steps.file(stay, decided(stay, move, made, null), minutes);
        duties.ended(stay);
        files.touch(file.number());
        team.letOut(file);
    }

    /** She left without a plan: the supervisor says what is done, and it is never a public search. */
    @Requires(STAY_OVERSEE)
    @AuditAction("stay.decide-after-departure")
    public void answerLeaving(String number, String ref, @Nullable LeavingAnswer answer) {
        CaseView file = see(number);
        Stay stay = stays.get(file.id(), ref);
        stay.answerLeaving(
                RuleViolation.demanded(answer, "answer", StayRule.ANSWER_MISSING), user.id(), clock.instant());
        steps.about(stay, "LEAVING_ANSWERED");
        duties.answered(stay);
        files.touch(file.number());
    }

    private CaseView see(String number) {
        return files.see(number, CaseSection.STAY);
    }

    private Stay decidable(CaseView file, String ref) {
        Stay stay = stays.get(file.id(), ref);
        deciders.check(stay);
        return stay;
    }

    private byte[] takenOver(Stay stay, @Nullable String who) {
        String name = StayWords.demanded(who, StayWords.SHORT, "takenOver", StayRule.TAKEN_OVER_MISSING);
        return Objects.requireNonNull(words.of(stay).seal("taken_over", name));
    }

    private StayMove decided(Stay stay, StayMove move, Decision made, @Nullable LocalDate until) {
        return move.decided(
                words.of(stay, move).seal("decision", made.number()), Objects.requireNonNull(made.on()), until);
    }

    private static boolean isThere(Decision letter) {
        return letter.on() != null
                || (letter.number() != null && !letter.number().isBlank());
    }

    /** A decision has a number and a day, and is not of tomorrow. */
    private Decision made(Decision decision, String fields) {
        String number = StayWords.demanded(
                decision.number(),
                StayWords.SHORT,
                fields.isEmpty() ? "number" : fields + "Number",
                StayRule.DECISION_NUMBER_MISSING);
        String day = fields.isEmpty() ? "on" : fields + "On";
        LocalDate on = RuleViolation.demanded(decision.on(), day, StayRule.DECISION_DAY_MISSING);
        if (on.isAfter(today())) {
            throw RuleViolation.at(day, StayRule.DAY_IN_FUTURE);
        }
        return new Decision(number, on);
    }

    private LocalDate later(@Nullable LocalDate until) {
        LocalDate last = RuleViolation.demanded(until, "until", StayRule.UNTIL_MISSING);
        if (last.isBefore(today())) {
            throw RuleViolation.at("until", StayRule.UNTIL_PAST);
        }
        return last;
    }

    private LocalDate today() {
        return VietNam.day(clock.instant());
    }
}

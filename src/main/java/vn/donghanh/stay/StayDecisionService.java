package vn.donghanh.stay;

import static vn.donghanh.security.Permission.STAY_DECIDE;
import static vn.donghanh.security.Permission.STAY_OVERSEE;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.access.DutyTeamAccess;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/** The supervisor's and the director's side of a stay: never refused without another safe place, confirmed, extended, ended. */
@UseCases
public class StayDecisionService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    StayRepository stays;

    @Inject
    StayTransitions steps;

    @Inject
    StayTaskPlanner duties;

    @Inject
    StayTermFactory terms;

    @Inject
    StayCipher words;

    @Inject
    StayDecisionPolicy deciders;

    @Inject
    DutyTeamAccess team;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** @param elsewhere the safe place that was arranged; {@code takenOver} who took her over there */
    public record RefuseStayCommand(
            @Nullable RefusalReason cause, @Nullable String elsewhere, @Nullable String takenOver) {}

    /** The director's own decision, with its number and day. */
    public record DirectorDecision(@Nullable String number, @Nullable LocalDate on) {}

    /** @param letter the parent body's, where the stay goes beyond what the Centre may allow; else its parts are empty */
    public record ExtendStayCommand(
            DirectorDecision decision, @Nullable LocalDate until, @Nullable String reason, DirectorDecision letter) {}

    /** @param minutes of the handing over; {@code takenOver} who took her over, for a transfer */
    public record EndStayCommand(DirectorDecision decision, @Nullable String minutes, @Nullable String takenOver) {}

    @Requires(STAY_OVERSEE)
    @AuditAction("stay.place-elsewhere")
    public void refuse(String number, String ref, RefuseStayCommand refusal) {
        CaseView caseView = see(number);
        Stay stay = stays.get(caseView.id(), ref);
        RefusalReason cause = RuleViolationException.requireValue(refusal.cause(), "cause", StayRule.CAUSE_MISSING);
        String elsewhere =
                StayCipher.demanded(refusal.elsewhere(), StayCipher.LONG, "elsewhere", StayRule.ELSEWHERE_MISSING);
        StayTransition move = stay.refuse(steps.stamp(), cause, takenOver(stay, refusal.takenOver()));
        steps.append(stay, move, elsewhere);
        duties.ended(stay);
        caseFiles.markUpdated(caseView.number());
    }

    /** With all papers at hand; until when, at most to the end of what the Centre may allow. */
    @Requires(STAY_DECIDE)
    @AuditAction("stay.decide-admission")
    public void confirm(String number, String ref, DirectorDecision decision, @Nullable LocalDate until) {
        CaseView caseView = see(number);
        Stay stay = decidable(caseView, ref);
        DirectorDecision made = made(decision, "");
        LocalDate last = later(until);
        StayTransition move = stay.confirm(steps.stamp(), terms.of(stay), last);
        steps.append(stay, decided(stay, move, made, last));
        duties.confirmed(stay);
        caseFiles.markUpdated(caseView.number());
    }

    /** Beyond what the Centre may allow only with the parent body's letter. */
    @Requires(STAY_DECIDE)
    @AuditAction("stay.extend")
    public void extend(String number, String ref, ExtendStayCommand extension) {
        CaseView caseView = see(number);
        Stay stay = decidable(caseView, ref);
        DirectorDecision made = made(extension.decision(), "");
        LocalDate last = later(extension.until());
        String reason = StayCipher.demanded(extension.reason(), StayCipher.LONG, "reason", StayRule.WORDS_MISSING);
        boolean letter = isThere(extension.letter());
        DirectorDecision allowed = letter ? made(extension.letter(), "letter") : extension.letter();
        StayTransition move = stay.extend(steps.stamp(), terms.of(stay), last, letter);
        byte[] letterNumber = words.of(stay, move).seal("letter", allowed.number());
        steps.append(stay, decided(stay, move, made, last).allowed(letterNumber, allowed.on()), reason);
        duties.extended(stay);
        caseFiles.markUpdated(caseView.number());
    }

    @Requires(STAY_DECIDE)
    @AuditAction("stay.decide-exit")
    public void exit(String number, String ref, EndStayCommand ending) {
        end(number, ref, ending, false);
    }

    /** To another facility, where somebody takes her over. */
    @Requires(STAY_DECIDE)
    @AuditAction("stay.decide-transfer")
    public void transfer(String number, String ref, EndStayCommand ending) {
        end(number, ref, ending, true);
    }

    private void end(String number, String ref, EndStayCommand ending, boolean transfer) {
        CaseView caseView = see(number);
        Stay stay = decidable(caseView, ref);
        DirectorDecision made = made(ending.decision(), "");
        String minutes = StayCipher.demanded(ending.minutes(), StayCipher.LONG, "minutes", StayRule.WORDS_MISSING);
        StayTransition move =
                transfer ? stay.transfer(steps.stamp(), takenOver(stay, ending.takenOver())) : stay.exit(steps.stamp());
        steps.append(stay, decided(stay, move, made, null), minutes);
        duties.ended(stay);
        caseFiles.markUpdated(caseView.number());
        team.revokeAccess(caseView);
    }

    /** She left without a plan: the supervisor says what is done, and it is never a public search. */
    @Requires(STAY_OVERSEE)
    @AuditAction("stay.decide-after-departure")
    public void answerLeaving(String number, String ref, @Nullable UnplannedExitResponse answer) {
        CaseView caseView = see(number);
        Stay stay = stays.get(caseView.id(), ref);
        stay.answerLeaving(
                RuleViolationException.requireValue(answer, "answer", StayRule.ANSWER_MISSING),
                user.id(),
                clock.instant());
        steps.about(stay, "LEAVING_ANSWERED");
        duties.answered(stay);
        caseFiles.markUpdated(caseView.number());
    }

    private CaseView see(String number) {
        return caseFiles.get(number, CaseSection.STAY);
    }

    private Stay decidable(CaseView caseView, String ref) {
        Stay stay = stays.get(caseView.id(), ref);
        deciders.check(stay);
        return stay;
    }

    private byte[] takenOver(Stay stay, @Nullable String who) {
        String name = StayCipher.demanded(who, StayCipher.SHORT, "takenOver", StayRule.TAKEN_OVER_MISSING);
        return Objects.requireNonNull(words.of(stay).seal("taken_over", name));
    }

    private StayTransition decided(Stay stay, StayTransition move, DirectorDecision made, @Nullable LocalDate until) {
        return move.decided(
                words.of(stay, move).seal("decision", made.number()), Objects.requireNonNull(made.on()), until);
    }

    private static boolean isThere(DirectorDecision letter) {
        return letter.on() != null
                || (letter.number() != null && !letter.number().isBlank());
    }

    /** A decision has a number and a day, and is not of tomorrow. */
    private DirectorDecision made(DirectorDecision decision, String fields) {
        String number = StayCipher.demanded(
                decision.number(),
                StayCipher.SHORT,
                fields.isEmpty() ? "number" : fields + "Number",
                StayRule.DECISION_NUMBER_MISSING);
        String day = fields.isEmpty() ? "on" : fields + "On";
        LocalDate on = RuleViolationException.requireValue(decision.on(), day, StayRule.DECISION_DAY_MISSING);
        if (on.isAfter(today())) {
            throw RuleViolationException.at(day, StayRule.DAY_IN_FUTURE);
        }
        return new DirectorDecision(number, on);
    }

    private LocalDate later(@Nullable LocalDate until) {
        LocalDate last = RuleViolationException.requireValue(until, "until", StayRule.UNTIL_MISSING);
        if (last.isBefore(today())) {
            throw RuleViolationException.at("until", StayRule.UNTIL_PAST);
        }
        return last;
    }

    private LocalDate today() {
        return CentreTime.day(clock.instant());
    }
}

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
import vn.donghanh.stay.exit.UnplannedExitResponse;

/**
 * Decisions of supervisor and director on a stay: refusal with another safe place, confirmation, extension, exit and
 * transfer.
 */
@UseCases
public class StayDecisionService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    StayRepository stays;

    @Inject
    StayTransitions transitions;

    @Inject
    StayTaskPlanner taskPlanner;

    @Inject
    StayTermFactory terms;

    @Inject
    StayCipher cipher;

    @Inject
    StayDecisionPolicy decisionPolicy;

    @Inject
    DutyTeamAccess dutyTeam;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** @param elsewhere the safe place that was arranged; {@code takenOver} names the receiving person */
    public record RefuseStayCommand(
            @Nullable RefusalReason cause, @Nullable String elsewhere, @Nullable String takenOver) {}

    /** The director's written decision, with its number and day. */
    public record DirectorDecision(@Nullable String number, @Nullable LocalDate on) {}

    /**
     * @param version the version of the stay as shown
     * @param letter the letter of the parent authority, for a stay beyond the Centre's limit; otherwise its parts
     *     are empty
     */
    public record ExtendStayCommand(
            int version,
            DirectorDecision decision,
            @Nullable LocalDate until,
            @Nullable String reason,
            DirectorDecision letter) {}

    /**
     * @param version the version of the stay as shown
     * @param left when the client left
     * @param minutes minutes of the hand-over; {@code takenOver} names the receiving person of a transfer
     */
    public record EndStayCommand(
            int version,
            DirectorDecision decision,
            EventTime left,
            @Nullable String minutes,
            @Nullable String takenOver) {}

    @Requires(STAY_OVERSEE)
    @AuditAction("stay.place-elsewhere")
    public void refuse(String number, String ref, RefuseStayCommand refusal) {
        CaseView caseView = getCase(number);
        Stay stay = stays.get(caseView.id(), ref);
        RefusalReason cause = RuleViolationException.requireValue(refusal.cause(), "cause", StayRule.CAUSE_MISSING);
        String elsewhere = StayCipher.requireText(
                refusal.elsewhere(), StayCipher.MAX_LONG, "elsewhere", StayRule.ELSEWHERE_MISSING);
        StayTransition transition = stay.refuse(transitions.stamp(), cause, sealTakenOver(stay, refusal.takenOver()));
        transitions.append(stay, transition, elsewhere);
        taskPlanner.ended(stay);
        caseFiles.markUpdated(caseView);
    }

    /**
     * Confirms the stay until a day within the Centre's limit. All documents must be complete.
     *
     * @param version the version of the stay as shown
     */
    @Requires(STAY_DECIDE)
    @AuditAction("stay.decide-admission")
    public void confirm(String number, String ref, int version, DirectorDecision decision, @Nullable LocalDate until) {
        CaseView caseView = getCase(number);
        Stay stay = getDecidable(caseView, ref, version);
        DirectorDecision validated = validateDecision(decision, "");
        LocalDate lastDay = requireFutureDay(until);
        StayTransition transition = stay.confirm(transitions.stamp(), terms.of(stay), lastDay);
        transitions.append(stay, withDecision(stay, transition, validated, lastDay));
        taskPlanner.confirmed(stay);
        caseFiles.markUpdated(caseView);
    }

    /** Extends the stay; beyond the Centre's limit a letter of the parent authority is required. */
    @Requires(STAY_DECIDE)
    @AuditAction("stay.extend")
    public void extend(String number, String ref, ExtendStayCommand extension) {
        CaseView caseView = getCase(number);
        Stay stay = getDecidable(caseView, ref, extension.version());
        DirectorDecision validated = validateDecision(extension.decision(), "");
        LocalDate lastDay = requireFutureDay(extension.until());
        String reason =
                StayCipher.requireText(extension.reason(), StayCipher.MAX_LONG, "reason", StayRule.WORDS_MISSING);
        boolean letter = isGiven(extension.letter());
        DirectorDecision validatedLetter = letter ? validateDecision(extension.letter(), "letter") : extension.letter();
        StayTransition transition = stay.extend(transitions.stamp(), terms.of(stay), lastDay, letter);
        byte[] letterNumber = cipher.rowCipher(stay, transition).seal("letter", validatedLetter.number());
        transitions.append(
                stay,
                withDecision(stay, transition, validated, lastDay).withLetter(letterNumber, validatedLetter.on()),
                reason);
        taskPlanner.extended(stay);
        caseFiles.markUpdated(caseView);
    }

    @Requires(STAY_DECIDE)
    @AuditAction("stay.decide-exit")
    public void exit(String number, String ref, EndStayCommand ending) {
        end(number, ref, ending, false);
    }

    /** Transfers the client to another facility with a receiving person. */
    @Requires(STAY_DECIDE)
    @AuditAction("stay.decide-transfer")
    public void transfer(String number, String ref, EndStayCommand ending) {
        end(number, ref, ending, true);
    }

    private void end(String number, String ref, EndStayCommand ending, boolean transfer) {
        CaseView caseView = getCase(number);
        Stay stay = getDecidable(caseView, ref, ending.version());
        DirectorDecision validated = validateDecision(ending.decision(), "");
        StayTransitionStamp left =
                transitions.stamp().withEventAt(ending.left().require("left", StayRule.TIME_MISSING));
        String minutes =
                StayCipher.requireText(ending.minutes(), StayCipher.MAX_LONG, "minutes", StayRule.WORDS_MISSING);
        StayTransition transition =
                transfer ? stay.transfer(left, sealTakenOver(stay, ending.takenOver())) : stay.exit(left);
        transitions.append(stay, withDecision(stay, transition, validated, null), minutes);
        taskPlanner.ended(stay);
        caseFiles.markUpdated(caseView);
        dutyTeam.revokeAccess(caseView);
    }

    /** Records the supervisor's response to an unplanned exit; it is never a public search. */
    @Requires(STAY_OVERSEE)
    @AuditAction("stay.decide-after-departure")
    public void decideResponse(String number, String ref, @Nullable UnplannedExitResponse answer) {
        CaseView caseView = getCase(number);
        Stay stay = stays.get(caseView.id(), ref);
        stay.decideResponse(
                RuleViolationException.requireValue(answer, "answer", StayRule.ANSWER_MISSING),
                user.id(),
                clock.instant());
        transitions.audit(stay, "LEAVING_ANSWERED");
        taskPlanner.responseDecided(stay);
        caseFiles.markUpdated(caseView);
    }

    private CaseView getCase(String number) {
        return caseFiles.get(number, CaseSection.STAY);
    }

    private Stay getDecidable(CaseView caseView, String ref, int version) {
        Stay stay = stays.get(caseView.id(), ref);
        decisionPolicy.requireDecider(stay);
        stay.requireSeen(version);
        return stay;
    }

    private byte[] sealTakenOver(Stay stay, @Nullable String person) {
        String name = StayCipher.requireText(person, StayCipher.MAX_SHORT, "takenOver", StayRule.TAKEN_OVER_MISSING);
        return Objects.requireNonNull(cipher.rowCipher(stay).seal("taken_over", name));
    }

    private StayTransition withDecision(
            Stay stay, StayTransition transition, DirectorDecision validated, @Nullable LocalDate until) {
        return transition.withDecision(
                cipher.rowCipher(stay, transition).seal("decision", validated.number()),
                Objects.requireNonNull(validated.on()),
                until);
    }

    private static boolean isGiven(DirectorDecision letter) {
        return letter.on() != null
                || (letter.number() != null && !letter.number().isBlank());
    }

    /** Validates a decision: number and day are required, and the day is not in the future. */
    private DirectorDecision validateDecision(DirectorDecision decision, String prefix) {
        String number = StayCipher.requireText(
                decision.number(),
                StayCipher.MAX_SHORT,
                prefix.isEmpty() ? "number" : prefix + "Number",
                StayRule.DECISION_NUMBER_MISSING);
        String day = prefix.isEmpty() ? "on" : prefix + "On";
        LocalDate on = RuleViolationException.requireValue(decision.on(), day, StayRule.DECISION_DAY_MISSING);
        if (on.isAfter(CentreTime.today(clock))) {
            throw RuleViolationException.at(day, StayRule.DAY_IN_FUTURE);
        }
        return new DirectorDecision(number, on);
    }

    private LocalDate requireFutureDay(@Nullable LocalDate until) {
        LocalDate lastDay = RuleViolationException.requireValue(until, "until", StayRule.UNTIL_MISSING);
        if (lastDay.isBefore(CentreTime.today(clock))) {
            throw RuleViolationException.at("until", StayRule.UNTIL_PAST);
        }
        return lastDay;
    }
}

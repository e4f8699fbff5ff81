package vn.donghanh.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.CaseViews;
import vn.donghanh.casefile.EmploymentType;
import vn.donghanh.casefile.LeftOpen;
import vn.donghanh.casefile.LeftOpens;
import vn.donghanh.casefile.Livelihood;
import vn.donghanh.casefile.OpenEnding;
import vn.donghanh.casefile.OpenThing;
import vn.donghanh.casefile.SafeAttempts;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.crypto.SealedCell;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Missing;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.Rule;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.testing.Stored;

class ClosureTest {
    private static final Instant AT = Instant.parse("2026-03-10T02:00:00Z");
    private static final StaffId WORKER = new StaffId(1);
    private static final StaffId SUPERVISOR = new StaffId(2);
    private static final StaffId DIRECTOR = new StaffId(3);
    private static final byte[] SEALED = {1};
    private static final LeftOpen EXAM = LeftOpens.task("e", TaskKind.SPECIALIST_EXAM_72H, AT.plusSeconds(3600), false);
    private static final LeftOpen TELL = LeftOpens.task("t", TaskKind.TELL_DIRECTOR, AT.minusSeconds(60), true);
    private static final Livelihood WORKING = new Livelihood(EmploymentType.INFORMAL_WAGE, null, null, Missing.REFUSED);

    @Test
    void aDraftMayBeIncompleteARequestMayNot() {
        Closure closure = draft(null, Map.of(), null);
        assertThat(refusal(() -> closure.request(WORKER, AT))).isEqualTo(ClosingRule.REASON_MISSING);
        closure.draft(ClosureReason.GOALS_MET, Map.of(), Livelihood.UNTOLD, null, WORKER, AT);
        assertThat(refusal(() -> closure.request(WORKER, AT))).isEqualTo(ClosingRule.OUTCOME_MISSING);
        closure.draft(ClosureReason.GOALS_MET, answered(), WORKING, null, WORKER, AT);
        assertThat(refusal(() -> closure.request(WORKER, AT))).isEqualTo(ClosingRule.MINUTES_MISSING);
        closure.draft(ClosureReason.GOALS_MET, answered(), WORKING, SEALED, WORKER, AT);
        closure.request(WORKER, AT);
        assertThat(closure.state()).isEqualTo(ClosureState.REQUESTED);
    }

    @Test
    void aRequestNamesAllThatItLacksAtOnce() {
        Closure empty = draft(null, Map.of(), null);
        assertThat(empty.gaps())
                .extracting(RuleViolation::rule)
                .containsExactly(ClosingRule.REASON_MISSING, ClosingRule.MINUTES_MISSING);
        Closure begun = draft(ClosureReason.GOALS_MET, Map.of(ReintegrationOutcome.SAFE, OutcomeAnswer.MET), null);
        begun.draft(
                ClosureReason.GOALS_MET,
                Map.of(ReintegrationOutcome.SAFE, OutcomeAnswer.MET),
                Livelihood.UNTOLD,
                null,
                WORKER,
                AT);
        RuleViolation refused = catchThrowableOfType(RuleViolation.class, () -> begun.request(WORKER, AT));
        assertThat(refused.all())
                .extracting(RuleViolation::rule)
                .containsExactly(
                        ClosingRule.OUTCOME_MISSING, ClosingRule.LIVELIHOOD_MISSING, ClosingRule.MINUTES_MISSING);
        assertThat(refused.arguments()).containsExactly(14L);
        assertThat(refused.all()).extracting(RuleViolation::field).containsExactly("outcomes", "employment", "minutes");
        assertThat(begun.refusals())
                .hasSize(16)
                .filteredOn(one -> one.rule() == ClosingRule.OUTCOME_UNSAID)
                .extracting(RuleViolation::field)
                .hasSize(14)
                .startsWith("measured:0:answer", "measured:2:answer");
    }

    @Test
    void whatIsNotAnsweredForIsRefusedAtItsOwnField() {
        Closure closure = draft(ClosureReason.GOALS_MET, answered(), SEALED);
        List<LeftOpen> open = List.of(EXAM, TELL);
        assertThat(closure.unanswered(open, open))
                .extracting(RuleViolation::field)
                .containsExactly("due:0:ending", "due:1:ending");
        closure.answer(Map.of(
                EXAM.ref(),
                OpenAnswer.of("A1", EXAM, OpenEnding.DECLINED, null, null),
                TELL.ref(),
                OpenAnswer.of("A2", TELL, OpenEnding.DONE, null, null)));
        assertThat(closure.unanswered(open, open))
                .extracting(RuleViolation::field)
                .containsExactly("due:0:why", "due:1:doneOn");
    }

    @Test
    void whatIsStillOpenIsAnsweredForOneByOne() {
        Closure closure = draft(ClosureReason.GOALS_MET, answered(), SEALED);
        List<LeftOpen> open = List.of(EXAM, TELL);
        assertThat(gaps(closure, open)).containsExactly(ClosingRule.LEFT_OPEN, ClosingRule.LEFT_OPEN);
        closure.answer(Map.of(EXAM.ref(), OpenAnswer.of("A1", EXAM, OpenEnding.DECLINED, null, SEALED)));
        assertThat(gaps(closure, open)).containsExactly(ClosingRule.LEFT_OPEN);
        closure.answer(Map.of(
                EXAM.ref(),
                OpenAnswer.of("A1", EXAM, OpenEnding.DECLINED, null, SEALED),
                TELL.ref(),
                OpenAnswer.of("A1", TELL, OpenEnding.DONE, AT, null)));
        assertThat(gaps(closure, open)).isEmpty();
    }

    @Test
    void anAnswerThatIsTakenBackIsGone() {
        Closure closure = draft(ClosureReason.GOALS_MET, answered(), SEALED);
        OpenAnswer told = OpenAnswer.of("A2", TELL, OpenEnding.DONE, AT, null);
        closure.answer(Map.of(EXAM.ref(), OpenAnswer.of("A1", EXAM, OpenEnding.DECLINED, null, SEALED)));
        closure.answer(Map.of(TELL.ref(), told));
        assertThat(closure.answers()).isEqualTo(Map.of(TELL.ref(), told));
        assertThat(gaps(closure, List.of(EXAM, TELL))).containsExactly(ClosingRule.LEFT_OPEN);
    }

    /** Neither opens in the place of the other, nor in that of another closing. */
    @Test
    void minutesAndReasonsAreSealedEachInAPlaceOfItsOwn() {
        PersonRef person = PersonRef.random();
        assertThat(Closure.minutesOf(person, "r")).isEqualTo(new SealedCell(person, "closure", "minutes", "r"));
        assertThat(Closure.returnReasonOf(person, "r"))
                .isEqualTo(new SealedCell(person, "closure", "return_reason", "r"));
    }

    @Test
    void anAnswerSaysWhenItWasDoneOrWhyItWasNot() {
        assertThat(OpenAnswer.of("A1", EXAM, OpenEnding.DONE, null, SEALED).gap())
                .isEqualTo(ClosingRule.DONE_WHEN_MISSING);
        assertThat(OpenAnswer.of("A1", EXAM, OpenEnding.DONE, AT, null).gap()).isNull();
        assertThat(OpenAnswer.of("A1", EXAM, OpenEnding.DECLINED, AT, null).gap())
                .isEqualTo(ClosingRule.UNDONE_WHY_MISSING);
        assertThat(OpenAnswer.of("A1", EXAM, OpenEnding.NOT_POSSIBLE, null, null)
                        .gap())
                .isEqualTo(ClosingRule.UNDONE_WHY_MISSING);
        assertThat(OpenAnswer.of("A1", EXAM, OpenEnding.NOT_POSSIBLE, AT, SEALED)
                        .doneAt())
                .as("not done has no day of doing")
                .isNull();
    }

    @Test
    void whatWasOpenedAfterTheRequestIsNamed() {
        Closure closure = requested();
        assertThat(gaps(closure, List.of(TELL))).containsExactly(ClosingRule.LEFT_OPEN);
        assertThat(closure.unanswered(List.of(TELL), List.of()).get(0).arguments())
                .containsExactly(TaskKind.TELL_DIRECTOR, TELL.dueAt());
        assertThat(refusal(() -> closure.answer(Map.of()))).isEqualTo(ClosingRule.NOT_AT_THIS_POINT);
    }

    @Test
    void whatGoesOnWithAPartnerIsNamedByItsCodeAndAnsweredFor() {
        Closure closure = draft(ClosureReason.GOALS_MET, answered(), SEALED);
        LeftOpen referral = referral(false);
        assertThat(gaps(closure, List.of(referral))).containsExactly(ClosingRule.GOING_ON);
        assertThat(closure.unanswered(List.of(referral), List.of(referral))
                        .get(0)
                        .arguments())
                .containsExactly(OpenThing.REFERRAL, "CG-1");
        assertThat(referral.answers()).containsExactly(OpenEnding.DECLINED, OpenEnding.NOT_POSSIBLE);
        closure.answer(answer(referral, OpenEnding.DECLINED, null));
        assertThat(gaps(closure, List.of(referral))).containsExactly(ClosingRule.UNDONE_WHY_MISSING);
        assertThat(closure.unanswered(List.of(referral), List.of(referral))
                        .get(0)
                        .arguments())
                .containsExactly(OpenThing.REFERRAL);
        closure.answer(answer(referral, OpenEnding.DECLINED, SEALED));
        assertThat(gaps(closure, List.of(referral))).isEmpty();
    }

    @Test
    void thatItGoesOnAnswersOnlyForWhatStillMay() {
        Closure closure = draft(ClosureReason.GOALS_MET, answered(), SEALED);
        closure.answer(answer(referral(true), OpenEnding.GOES_ON, null));
        assertThat(gaps(closure, List.of(referral(true)))).isEmpty();
        assertThat(gaps(closure, List.of(referral(false))))
                .as("the appointment was called off meanwhile")
                .containsExactly(ClosingRule.GOING_ON);
        assertThat(OpenEnding.GOES_ON.isUndone()).isFalse();
    }

    private static LeftOpen referral(boolean goesOn) {
        return LeftOpen.with(OpenThing.REFERRAL, "CG-1", ClosureState.DRAFT, null, goesOn, "/referral/view/");
    }

    private static Map<String, OpenAnswer> answer(LeftOpen open, OpenEnding how, byte[] words) {
        return Map.of(open.ref(), OpenAnswer.of("A1", open, how, null, words));
    }

    private static List<Rule> gaps(Closure closure, List<LeftOpen> open) {
        return closure.unanswered(open, open).stream().map(RuleViolation::rule).toList();
    }

    @Test
    void jobAndIncomeAreAskedAndNotKnowingIsAnAnswer() {
        Closure closure = draft(ClosureReason.GOALS_MET, answered(), SEALED);
        closure.draft(
                ClosureReason.GOALS_MET,
                answered(),
                new Livelihood(EmploymentType.FARM, null, null, null),
                SEALED,
                WORKER,
                AT);
        assertThat(refusal(() -> closure.request(WORKER, AT))).isEqualTo(ClosingRule.LIVELIHOOD_MISSING);
        closure.draft(
                ClosureReason.GOALS_MET,
                answered(),
                new Livelihood(null, Missing.UNKNOWN, null, Missing.WITHHELD_FOR_SAFETY),
                SEALED,
                WORKER,
                AT);
        closure.request(WORKER, AT);
        assertThat(closure.livelihood().incomeMissing()).isEqualTo(Missing.WITHHELD_FOR_SAFETY);
    }

    @Test
    void whetherSheLeftHerFormerWorkIsNeverRequired() {
        assertThat(answered()).doesNotContainKey(ReintegrationOutcome.LEFT_SEX_WORK);
        requested().propose(SUPERVISOR, AT);
    }

    @Test
    void nothingIsMeasuredOfTheDead() {
        Closure closure = draft(ClosureReason.DECEASED, Map.of(), SEALED);
        closure.request(WORKER, AT);
        assertThat(closure.state()).isEqualTo(ClosureState.REQUESTED);
        assertThat(ClosureReason.DECEASED.allowsFollowUp()).isFalse();
        assertThat(ClosureReason.DECEASED.asksFollowUp()).isFalse();
    }

    @Test
    void nobodyProposesOrDecidesOnHerOwnRequest() {
        Closure closure = requested();
        assertThat(refusal(() -> closure.propose(WORKER, AT))).isEqualTo(ClosingRule.OWN_REQUEST);
        closure.propose(SUPERVISOR, AT);
        assertThat(refusal(() -> closure.approve(WORKER, AT, ClosureDecision.CLOSE)))
                .isEqualTo(ClosingRule.OWN_REQUEST);
        closure.approve(DIRECTOR, AT, ClosureDecision.CLOSE);
        assertThat(closure.state()).isEqualTo(ClosureState.APPROVED);
    }

    @Test
    void theDirectorDecidesOnlyOnWhatWasProposed() {
        assertThat(refusal(() -> requested().approve(DIRECTOR, AT, ClosureDecision.CLOSE)))
                .isEqualTo(ClosingRule.NOT_AT_THIS_POINT);
    }

    @ParameterizedTest
    @EnumSource(names = {"RETURNED", "APPROVED"})
    void whatIsReturnedOrDecidedStays(ClosureState state) {
        assertThat(state.next()).isEmpty();
    }

    @Test
    void aReturnedRequestIsNotWrittenOver() {
        Closure closure = requested();
        closure.giveBack(SUPERVISOR, AT, SEALED);
        assertThat(refusal(() -> closure.draft(ClosureReason.GOALS_MET, answered(), WORKING, SEALED, WORKER, AT)))
                .isEqualTo(ClosingRule.NOT_AT_THIS_POINT);
    }

    @Test
    void contactIsLostAfterThreeAttemptsOnTwoChannelsOverTheSpan() {
        assertThat(lost(3, 2, 60)).isTrue();
        assertThat(lost(2, 2, 60)).isFalse();
        assertThat(lost(3, 1, 60)).isFalse();
        assertThat(lost(3, 2, 59)).isFalse();
        assertThat(ClosingGuards.isLost(SafeAttempts.Tried.NEVER, 60)).isFalse();
    }

    private static boolean lost(int attempts, int channels, int days) {
        java.time.LocalDate first = java.time.LocalDate.of(2026, 1, 1);
        return ClosingGuards.isLost(new SafeAttempts.Tried(attempts, channels, first, first.plusDays(days)), 60);
    }

    private static Closure requested() {
        Closure closure = draft(ClosureReason.GOALS_MET, answered(), SEALED);
        closure.request(WORKER, AT);
        return closure;
    }

    private static Closure draft(
            ClosureReason reason, Map<ReintegrationOutcome, OutcomeAnswer> outcomes, byte[] minutes) {
        Closure closure = Closure.begin("r", file(), 1);
        closure.draft(reason, outcomes, outcomes.isEmpty() ? Livelihood.UNTOLD : WORKING, minutes, WORKER, AT);
        return closure;
    }

    static Map<ReintegrationOutcome, OutcomeAnswer> answered() {
        Map<ReintegrationOutcome, OutcomeAnswer> answers = new EnumMap<>(ReintegrationOutcome.class);
        EnumSet.complementOf(EnumSet.of(ReintegrationOutcome.LEFT_SEX_WORK))
                .forEach(outcome -> answers.put(outcome, OutcomeAnswer.UNKNOWN));
        return answers;
    }

    private static ClosingRule refusal(ThrowingCallable attempt) {
        return (ClosingRule) catchThrowableOfType(RuleViolation.class, attempt).rule();
    }

    private static CaseView file() {
        return CaseViews.at(CaseStatus.ACTIVE, WORKER, AT);
    }

    /** Every step from every state by who asked for it and by somebody else. */
    @ParameterizedTest
    @EnumSource
    void eachStepIsTakenOnlyFromWhereItMay(ClosureState from) {
        Map<ClosureState, Consumer<Closure>> steps = Map.of(
                ClosureState.REQUESTED, one -> one.request(WORKER, AT),
                ClosureState.PROPOSED, one -> one.propose(SUPERVISOR, AT),
                ClosureState.RETURNED, one -> one.giveBack(SUPERVISOR, AT, SEALED),
                ClosureState.APPROVED, one -> one.approve(DIRECTOR, AT, ClosureDecision.CLOSE));
        steps.forEach((to, step) -> {
            Closure closure = at(from);
            boolean allowed =
                    switch (to) {
                        case DRAFT -> false;
                        case REQUESTED -> from == ClosureState.DRAFT;
                        case PROPOSED -> from == ClosureState.REQUESTED;
                        case RETURNED -> from == ClosureState.REQUESTED || from == ClosureState.PROPOSED;
                        case APPROVED -> from == ClosureState.PROPOSED;
                    };
            if (allowed) {
                step.accept(closure);
                assertThat(closure.state()).isEqualTo(to);
            } else {
                assertThat(refusal(() -> step.accept(closure)))
                        .as(to + " from " + from)
                        .isEqualTo(ClosingRule.NOT_AT_THIS_POINT);
                assertThat(closure.state()).isEqualTo(from);
            }
        });
    }

    @Test
    void theRecordSaysWhoDidWhatAndWhen() {
        Closure closure = at(ClosureState.APPROVED);
        assertThat(closure.ref()).isEqualTo("r");
        assertThat(closure.round()).isEqualTo(1);
        assertThat(closure.episode()).isEqualTo(1);
        assertThat(closure.caseId()).isEqualTo(1);
        assertThat(closure.reason()).isEqualTo(ClosureReason.GOALS_MET);
        assertThat(closure.minutesSealed()).isEqualTo(SEALED);
        assertThat(closure.outcomes()).isEqualTo(answered());
        assertThat(closure.savedAt()).isEqualTo(AT);
        assertThat(Stored.value(closure, "draftedBy")).isEqualTo(WORKER);
        assertThat(closure.requestedBy()).isEqualTo(WORKER);
        assertThat(closure.requestedAt()).isEqualTo(AT);
        assertThat(closure.proposedBy()).isEqualTo(SUPERVISOR);
        assertThat(closure.proposedAt()).isEqualTo(AT);
        assertThat(closure.decidedBy()).isEqualTo(DIRECTOR);
        assertThat(closure.decidedAt()).isEqualTo(AT);
        assertThat(closure.decision()).isEqualTo(ClosureDecision.CLOSE);
        assertThat(closure.returnedBy()).isNull();
        Closure returned = at(ClosureState.RETURNED);
        assertThat(returned.returnedBy()).isEqualTo(SUPERVISOR);
        assertThat(returned.returnedAt()).isEqualTo(AT);
        assertThat(returned.returnReasonSealed()).isEqualTo(SEALED);
        assertThat(returned.decision()).isNull();
    }

    @Test
    void anOutcomeThatIsTakenBackIsGone() {
        Closure closure = draft(ClosureReason.GOALS_MET, answered(), SEALED);
        closure.draft(ClosureReason.GOALS_MET, Map.of(), WORKING, SEALED, WORKER, AT);
        assertThat(closure.outcomes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoIsAskedWhatAtTheEndDependsOnWhyItEnds(ClosureReason reason) {
        boolean gone = reason == ClosureReason.DECEASED
                || reason == ClosureReason.DUPLICATE
                || reason == ClosureReason.ENTERED_IN_ERROR;
        assertThat(reason.measuresOutcomes()).isEqualTo(!gone);
        assertThat(reason.allowsFollowUp()).isEqualTo(!gone);
        assertThat(reason.asksFollowUp())
                .isEqualTo(!gone && reason != ClosureReason.LOST_CONTACT && reason != ClosureReason.DETAINED);
    }

    private static Closure at(ClosureState goal) {
        Closure closure = draft(ClosureReason.GOALS_MET, answered(), SEALED);
        if (goal != ClosureState.DRAFT) {
            closure.request(WORKER, AT);
        }
        if (goal == ClosureState.PROPOSED || goal == ClosureState.APPROVED) {
            closure.propose(SUPERVISOR, AT);
        }
        if (goal == ClosureState.APPROVED) {
            closure.approve(DIRECTOR, AT, ClosureDecision.CLOSE);
        }
        if (goal == ClosureState.RETURNED) {
            closure.giveBack(SUPERVISOR, AT, SEALED);
        }
        return closure;
    }
}

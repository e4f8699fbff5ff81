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
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.casefile.model.OpenItems;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.ContactAttemptProvider;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.testing.Stored;

class ClosingRequestTest {
    private static final Instant AT = Instant.parse("2026-03-10T02:00:00Z");
    private static final StaffId WORKER = new StaffId(1);
    private static final StaffId SUPERVISOR = new StaffId(2);
    private static final StaffId DIRECTOR = new StaffId(3);
    private static final byte[] SEALED = {1};
    private static final OpenItem TELL = OpenItems.task("t", TaskKind.TELL_DIRECTOR, AT.minusSeconds(60), true);
    static final Livelihood WORKING = new Livelihood(EmploymentType.INFORMAL_WAGE, null, null, MissingReason.REFUSED);

    @Test
    void draftMayBeIncompleteButRequestMayNot() {
        ClosingRequest closure = draft(null, Map.of(), null);
        assertThat(refusal(() -> closure.request(WORKER, AT))).isEqualTo(ClosingRule.REASON_MISSING);
        closure.saveDraft(CaseClosingReason.GOALS_MET, Map.of(), Livelihood.NOT_ASKED, null, WORKER, AT);
        assertThat(refusal(() -> closure.request(WORKER, AT))).isEqualTo(ClosingRule.OUTCOME_MISSING);
        closure.saveDraft(CaseClosingReason.GOALS_MET, answered(), WORKING, null, WORKER, AT);
        assertThat(refusal(() -> closure.request(WORKER, AT))).isEqualTo(ClosingRule.MINUTES_MISSING);
        closure.saveDraft(CaseClosingReason.GOALS_MET, answered(), WORKING, SEALED, WORKER, AT);
        closure.request(WORKER, AT);
        assertThat(closure.state()).isEqualTo(ClosingStatus.REQUESTED);
    }

    @Test
    void requestReportsAllGapsTogether() {
        ClosingRequest empty = draft(null, Map.of(), null);
        assertThat(empty.content().gaps())
                .extracting(Precondition::rule)
                .containsExactly(ClosingRule.REASON_MISSING, ClosingRule.MINUTES_MISSING);
        ClosingRequest begun =
                draft(CaseClosingReason.GOALS_MET, Map.of(ReintegrationOutcome.SAFE, OutcomeAnswer.MET), null);
        begun.saveDraft(
                CaseClosingReason.GOALS_MET,
                Map.of(ReintegrationOutcome.SAFE, OutcomeAnswer.MET),
                Livelihood.NOT_ASKED,
                null,
                WORKER,
                AT);
        RuleViolationException refused =
                catchThrowableOfType(RuleViolationException.class, () -> begun.request(WORKER, AT));
        assertThat(refused.allViolations())
                .extracting(RuleViolationException::rule)
                .containsExactly(
                        ClosingRule.OUTCOME_MISSING, ClosingRule.LIVELIHOOD_MISSING, ClosingRule.MINUTES_MISSING);
        assertThat(refused.arguments()).containsExactly(14L);
        assertThat(refused.allViolations())
                .extracting(RuleViolationException::field)
                .containsExactly("outcomes", "employment", "minutes");
        assertThat(begun.content().gapsByField())
                .hasSize(16)
                .filteredOn(gap -> gap.rule() == ClosingRule.OUTCOME_UNSAID)
                .extracting(Precondition::field)
                .hasSize(14)
                .startsWith("measured:0:answer", "measured:2:answer");
    }

    /** A text encrypted for one field cannot be decrypted as another field or for another request. */
    @Test
    void minutesAndReasonsHaveDistinctEncryptionContexts() {
        PersonRef person = PersonRef.random();
        assertThat(ClosingRequest.minutesCell(person, "r"))
                .isEqualTo(new EncryptedCell(person, "closure", "minutes", "r"));
        assertThat(ClosingRequest.returnReasonCell(person, "r"))
                .isEqualTo(new EncryptedCell(person, "closure", "return_reason", "r"));
    }

    @Test
    void answersAreRecordedInDraft() {
        ClosingRequest closure = draft(CaseClosingReason.GOALS_MET, answered(), SEALED);
        OpenItemAnswer done = OpenItemAnswer.of("A1", TELL, OpenItemResolution.DONE, AT, null);
        closure.recordAnswers(Map.of(TELL.ref(), done));
        assertThat(closure.answers()).isEqualTo(Map.of(TELL.ref(), done));
        assertThat(closure.unanswered(List.of(TELL), List.of(TELL))).isEmpty();
    }

    @Test
    void itemOpenedAfterRequestIsReported() {
        ClosingRequest closure = requested();
        Precondition gap = closure.unanswered(List.of(TELL), List.of()).get(0);
        assertThat(gap.rule()).isEqualTo(ClosingRule.LEFT_OPEN);
        assertThat(gap.arguments()).containsExactly(TaskKind.TELL_DIRECTOR, TELL.dueAt());
        assertThat(refusal(() -> closure.recordAnswers(Map.of()))).isEqualTo(ClosingRule.NOT_AT_THIS_POINT);
    }

    @Test
    void employmentAndIncomeAcceptUnknownAsAnswer() {
        ClosingRequest closure = draft(CaseClosingReason.GOALS_MET, answered(), SEALED);
        closure.saveDraft(
                CaseClosingReason.GOALS_MET,
                answered(),
                new Livelihood(EmploymentType.FARM, null, null, null),
                SEALED,
                WORKER,
                AT);
        assertThat(refusal(() -> closure.request(WORKER, AT))).isEqualTo(ClosingRule.LIVELIHOOD_MISSING);
        closure.saveDraft(
                CaseClosingReason.GOALS_MET,
                answered(),
                new Livelihood(null, MissingReason.UNKNOWN, null, MissingReason.WITHHELD_FOR_SAFETY),
                SEALED,
                WORKER,
                AT);
        closure.request(WORKER, AT);
        assertThat(closure.livelihood().incomeMissing()).isEqualTo(MissingReason.WITHHELD_FOR_SAFETY);
    }

    @Test
    void leavingSexWorkIsNeverARequiredOutcome() {
        assertThat(answered()).doesNotContainKey(ReintegrationOutcome.LEFT_SEX_WORK);
        requested().propose(SUPERVISOR, AT);
    }

    @Test
    void noOutcomesAreMeasuredForDeceasedClients() {
        ClosingRequest closure = draft(CaseClosingReason.DECEASED, Map.of(), SEALED);
        closure.request(WORKER, AT);
        assertThat(closure.state()).isEqualTo(ClosingStatus.REQUESTED);
        assertThat(CaseClosingReason.DECEASED.allowsFollowUp()).isFalse();
        assertThat(CaseClosingReason.DECEASED.asksFollowUp()).isFalse();
    }

    @Test
    void requesterNeitherProposesNorApproves() {
        ClosingRequest closure = requested();
        assertThat(refusal(() -> closure.propose(WORKER, AT))).isEqualTo(ClosingRule.OWN_REQUEST);
        closure.propose(SUPERVISOR, AT);
        assertThat(refusal(() -> closure.approve(WORKER, AT, ClosingDecision.CLOSE)))
                .isEqualTo(ClosingRule.OWN_REQUEST);
        closure.approve(DIRECTOR, AT, ClosingDecision.CLOSE);
        assertThat(closure.state()).isEqualTo(ClosingStatus.APPROVED);
    }

    @Test
    void directorApprovesOnlyProposedRequests() {
        assertThat(refusal(() -> requested().approve(DIRECTOR, AT, ClosingDecision.CLOSE)))
                .isEqualTo(ClosingRule.NOT_AT_THIS_POINT);
    }

    @ParameterizedTest
    @EnumSource(names = {"RETURNED", "APPROVED"})
    void returnedAndApprovedRequestsAreFinal(ClosingStatus state) {
        assertThat(state.next()).isEmpty();
    }

    @Test
    void returnedRequestIsNotOverwritten() {
        ClosingRequest closure = requested();
        closure.returnForRevision(SUPERVISOR, AT, SEALED);
        assertThat(refusal(
                        () -> closure.saveDraft(CaseClosingReason.GOALS_MET, answered(), WORKING, SEALED, WORKER, AT)))
                .isEqualTo(ClosingRule.NOT_AT_THIS_POINT);
    }

    @Test
    void contactIsLostAfterThreeAttemptsOnTwoChannelsOverSpan() {
        assertThat(isContactLost(3, 2, 60)).isTrue();
        assertThat(isContactLost(2, 2, 60)).isFalse();
        assertThat(isContactLost(3, 1, 60)).isFalse();
        assertThat(isContactLost(3, 2, 59)).isFalse();
        assertThat(ClosingChecklist.isContactLost(ContactAttemptProvider.AttemptSummary.NEVER, 60))
                .isFalse();
    }

    private static boolean isContactLost(int attempts, int channels, int days) {
        java.time.LocalDate first = java.time.LocalDate.of(2026, 1, 1);
        return ClosingChecklist.isContactLost(
                new ContactAttemptProvider.AttemptSummary(attempts, channels, first, first.plusDays(days)), 60);
    }

    private static ClosingRequest requested() {
        ClosingRequest closure = draft(CaseClosingReason.GOALS_MET, answered(), SEALED);
        closure.request(WORKER, AT);
        return closure;
    }

    private static ClosingRequest draft(
            CaseClosingReason reason, Map<ReintegrationOutcome, OutcomeAnswer> outcomes, byte[] minutes) {
        ClosingRequest closure = ClosingRequest.begin("r", caseView(), 1);
        closure.saveDraft(reason, outcomes, outcomes.isEmpty() ? Livelihood.NOT_ASKED : WORKING, minutes, WORKER, AT);
        return closure;
    }

    static Map<ReintegrationOutcome, OutcomeAnswer> answered() {
        Map<ReintegrationOutcome, OutcomeAnswer> answers = new EnumMap<>(ReintegrationOutcome.class);
        EnumSet.complementOf(EnumSet.of(ReintegrationOutcome.LEFT_SEX_WORK))
                .forEach(outcome -> answers.put(outcome, OutcomeAnswer.UNKNOWN));
        return answers;
    }

    private static ClosingRule refusal(ThrowingCallable attempt) {
        return (ClosingRule)
                catchThrowableOfType(RuleViolationException.class, attempt).rule();
    }

    private static CaseView caseView() {
        return CaseViews.at(CaseStatus.ACTIVE, WORKER, AT);
    }

    /** Tries every step from every status, by the requester and by another user. */
    @ParameterizedTest
    @EnumSource
    void stepsAreAllowedOnlyFromTheirSourceStatus(ClosingStatus from) {
        Map<ClosingStatus, Consumer<ClosingRequest>> steps = Map.of(
                ClosingStatus.REQUESTED, closingRequest -> closingRequest.request(WORKER, AT),
                ClosingStatus.PROPOSED, closingRequest -> closingRequest.propose(SUPERVISOR, AT),
                ClosingStatus.RETURNED, closingRequest -> closingRequest.returnForRevision(SUPERVISOR, AT, SEALED),
                ClosingStatus.APPROVED, closingRequest -> closingRequest.approve(DIRECTOR, AT, ClosingDecision.CLOSE));
        steps.forEach((to, step) -> {
            ClosingRequest closure = at(from);
            boolean allowed =
                    switch (to) {
                        case DRAFT -> false;
                        case REQUESTED -> from == ClosingStatus.DRAFT;
                        case PROPOSED -> from == ClosingStatus.REQUESTED;
                        case RETURNED -> from == ClosingStatus.REQUESTED || from == ClosingStatus.PROPOSED;
                        case APPROVED -> from == ClosingStatus.PROPOSED;
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
    void signaturesHoldUserAndTimeOfEachStep() {
        ClosingRequest closure = at(ClosingStatus.APPROVED);
        assertThat(closure.ref()).isEqualTo("r");
        assertThat(closure.round()).isEqualTo(1);
        assertThat(closure.episode()).isEqualTo(1);
        assertThat(closure.caseId()).isEqualTo(1);
        assertThat(closure.reason()).isEqualTo(CaseClosingReason.GOALS_MET);
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
        assertThat(closure.decision()).isEqualTo(ClosingDecision.CLOSE);
        assertThat(closure.returnedBy()).isNull();
        ClosingRequest returned = at(ClosingStatus.RETURNED);
        assertThat(returned.returnedBy()).isEqualTo(SUPERVISOR);
        assertThat(returned.returnedAt()).isEqualTo(AT);
        assertThat(returned.returnReasonSealed()).isEqualTo(SEALED);
        assertThat(returned.decision()).isNull();
    }

    @Test
    void removedOutcomeIsDeletedFromDraft() {
        ClosingRequest closure = draft(CaseClosingReason.GOALS_MET, answered(), SEALED);
        closure.saveDraft(CaseClosingReason.GOALS_MET, Map.of(), WORKING, SEALED, WORKER, AT);
        assertThat(closure.outcomes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void closingReasonDeterminesWhatIsAsked(CaseClosingReason reason) {
        boolean withoutClient = reason == CaseClosingReason.DECEASED
                || reason == CaseClosingReason.DUPLICATE
                || reason == CaseClosingReason.ENTERED_IN_ERROR;
        assertThat(reason.measuresOutcomes()).isEqualTo(!withoutClient);
        assertThat(reason.allowsFollowUp()).isEqualTo(!withoutClient);
        assertThat(reason.asksFollowUp())
                .isEqualTo(!withoutClient
                        && reason != CaseClosingReason.LOST_CONTACT
                        && reason != CaseClosingReason.DETAINED);
    }

    private static ClosingRequest at(ClosingStatus goal) {
        ClosingRequest closure = draft(CaseClosingReason.GOALS_MET, answered(), SEALED);
        if (goal != ClosingStatus.DRAFT) {
            closure.request(WORKER, AT);
        }
        if (goal == ClosingStatus.PROPOSED || goal == ClosingStatus.APPROVED) {
            closure.propose(SUPERVISOR, AT);
        }
        if (goal == ClosingStatus.APPROVED) {
            closure.approve(DIRECTOR, AT, ClosingDecision.CLOSE);
        }
        if (goal == ClosingStatus.RETURNED) {
            closure.returnForRevision(SUPERVISOR, AT, SEALED);
        }
        return closure;
    }
}

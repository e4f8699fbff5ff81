package vn.donghanh.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.TaskEnding;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** Tests the commands of a conference, who may be present, the versions of minutes, decisions and the part of an outside body. */
class ConferenceTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate TODAY = CentreTime.day(NOW);
    private static final StaffId WORKER = new StaffId(1);
    private static final StaffId LEAD = new StaffId(2);
    private static final OrganisationId BODY = new OrganisationId(7);
    private static final CaseView FILE = CaseViews.at(CaseStatus.ACTIVE, WORKER, NOW);
    private static final byte[] SEALED = {1};

    @Test
    void everyStepHasItsTarget() {
        assertThat(ConferenceStatus.PLANNED.steps())
                .containsExactlyInAnyOrder(ConferenceStep.CHANGE, ConferenceStep.HOLD, ConferenceStep.CANCEL);
        assertThat(ConferenceStatus.HELD.steps()).isEmpty();
        assertThat(ConferenceStatus.CANCELLED.steps()).isEmpty();
        assertThat(Arrays.stream(ConferenceStep.values()).map(ConferenceStep::target))
                .containsExactly(
                        ConferenceStatus.PLANNED,
                        ConferenceStatus.PLANNED,
                        ConferenceStatus.HELD,
                        ConferenceStatus.CANCELLED);
    }

    @Test
    void everythingMissingIsRefusedAtOnce() {
        CallConferenceCommand empty = new CallConferenceCommand("n", null, null, null, null, Set.of(), null, null);
        assertThat(rules(() -> empty.requireComplete(NOW)))
                .containsExactly(
                        ConferenceRule.DAY_MISSING,
                        ConferenceRule.TIME_MISSING,
                        ConferenceRule.REASON_MISSING,
                        ConferenceRule.CLIENT_PART_MISSING);
        assertThat(rules(() -> command(TODAY.minusDays(8)).requireComplete(NOW)))
                .containsExactly(ConferenceRule.START_PAST);
        assertThat(rules(() -> command(TODAY.plusDays(400)).requireComplete(NOW)))
                .containsExactly(ConferenceRule.START_TOO_FAR);
        assertThatCode(() -> command(TODAY.minusDays(6)).requireComplete(NOW)).doesNotThrowAnyException();
        CallConferenceCommand trusted = new CallConferenceCommand(
                "n",
                ConferenceReason.PLANNED,
                TODAY,
                LocalTime.NOON,
                null,
                Set.of(),
                ClientPart.BY_TRUSTED_PERSON,
                " ");
        assertThat(rules(() -> trusted.requireComplete(NOW))).containsExactly(ConferenceRule.TRUSTED_PERSON_MISSING);
        assertThat(rules(() -> new ConferenceService.HoldCommand(Set.of(), Set.of(), null, null).requireComplete()))
                .containsExactly(ConferenceRule.NOBODY_PRESENT, ConferenceRule.CLIENT_PART_MISSING);
        assertThat(rules(() -> new ConferenceGuestService.AddGuestCommand(null, " ", null, null, "").requireComplete()))
                .containsExactly(
                        ConferenceRule.GUEST_BODY_MISSING,
                        ConferenceRule.GUEST_NAME_MISSING,
                        ConferenceRule.GUEST_POST_MISSING,
                        ConferenceRule.GUEST_CONSENT_DAY_MISSING,
                        ConferenceRule.GUEST_MAY_SHARE_MISSING);
    }

    @Test
    void guestNeedsAConsentThatIsInForce() {
        CaseConference conference = planned(TODAY);
        assertRefused(
                ConferenceRule.CONSENT_DAY_AHEAD,
                () -> new ConferenceGuest("g", conference, BODY, "consent", TODAY.plusDays(1), WORKER, NOW));
        ConferenceGuest guest = new ConferenceGuest("g", conference, BODY, "consent", TODAY, WORKER, NOW);
        assertRefused(ConferenceRule.CONSENT_NOT_IN_FORCE, () -> guest.recordPresence(true, false));
        assertThat(guest.isPresent()).isFalse();
        guest.recordPresence(false, false);
        assertThat(guest.isPresent()).isFalse();
        guest.recordPresence(true, true);
        assertThat(guest.isPresent()).isTrue();
        conference.hold(ClientPart.TAKES_PART, false, WORKER, NOW);
        assertRefused(
                ConferenceRule.STEP_NOT_POSSIBLE,
                () -> new ConferenceGuest("h", conference, BODY, "consent", TODAY, WORKER, NOW));
    }

    @Test
    void correctedMinutesAreANewVersion() {
        CaseConference conference = planned(TODAY);
        assertRefused(
                ConferenceRule.STEP_NOT_POSSIBLE,
                () -> ConferenceMinutes.write("m", conference, null, 0, SEALED, WORKER, NOW));
        conference.hold(ClientPart.TAKES_PART, false, WORKER, NOW);
        ConferenceMinutes first = ConferenceMinutes.write("m", conference, null, 0, SEALED, WORKER, NOW);
        ConferenceMinutes second = ConferenceMinutes.write("n", conference, first, 1, SEALED, LEAD, NOW);
        assertThat(first.correctsRef()).isNull();
        assertThat(second.versionNumber()).isEqualTo(2);
        assertThat(second.correctsRef()).isEqualTo("m");
        assertRefused(
                ConferenceRule.CORRECTED_MEANWHILE,
                () -> ConferenceMinutes.write("o", conference, second, 1, SEALED, LEAD, NOW));
    }

    @Test
    void decisionIsSettledWithItsEvidence() {
        ConferenceDecision task = decision(DecisionKind.TASK);
        assertRefused(
                ConferenceRule.RESULT_MISSING,
                () -> new ConferenceResult("r", task, FILE.id(), DecisionOutcome.DONE, "action", null));
        assertThat(new ConferenceResult("r", task, FILE.id(), DecisionOutcome.DONE, "action", SEALED).actionKey())
                .isNull();
        ConferenceDecision change = decision(DecisionKind.PLAN_CHANGE);
        assertRefused(
                ConferenceRule.PLAN_ACTION_MISSING,
                () -> new ConferenceResult("r", change, FILE.id(), DecisionOutcome.DONE, null, SEALED));
        assertThat(new ConferenceResult("r", change, FILE.id(), DecisionOutcome.DONE, "action", null).actionKey())
                .isEqualTo("action");
        assertRefused(
                ConferenceRule.RESULT_MISSING,
                () -> new ConferenceResult("r", change, FILE.id(), DecisionOutcome.NOT_NEEDED, null, null));
    }

    @ParameterizedTest
    @EnumSource(DecisionOutcome.class)
    void outcomeEndsTheTask(DecisionOutcome outcome) {
        assertThat(outcome.taskEnding())
                .isEqualTo(
                        switch (outcome) {
                            case DONE -> TaskEnding.DONE;
                            case CLIENT_DECLINED -> TaskEnding.DECLINED;
                            case NOT_NEEDED -> TaskEnding.DROPPED;
                        });
        assertThat(DecisionKind.PLAN_CHANGE.task()).isEqualTo(TaskKind.CONFERENCE_PLAN_CHANGE);
    }

    @Test
    void bodyReadsItsOwnPartOnly() {
        MinutesContent content = new MinutesContent(
                "chỉ trong Trung tâm",
                List.of(new MinutesContent.Part(7, "phần cho đơn vị"), new MinutesContent.Part(8, "phần khác")));
        assertThat(MinutesContent.parse(content.toJson())).isEqualTo(content);
        ConferencePart part = ConferencePart.compose(
                TODAY,
                content.partFor(BODY).orElseThrow(),
                List.of(new ConferencePart.Decided("Cùng làm đơn", TODAY.plusDays(3))));
        assertThat(part.content().toJson())
                .contains("phần cho đơn vị", "Cùng làm đơn (13/03/2026)", "10/03/2026")
                .doesNotContain("Trung tâm", "phần khác", FILE.number().value());
        assertThat(part.content().fields())
                .containsExactly("SENDER", "CONFERENCE_DAY", "CONFERENCE_TEXT", "CONFERENCE_DECISIONS");
        assertThat(unmet(part)).isEmpty();
    }

    @Test
    void partWithoutTextOrWithCodesIsNotHandedOver() {
        assertThat(unmet(ConferencePart.compose(TODAY, null, List.of()))).containsExactly(ConferenceRule.PART_EMPTY);
        for (String text : List.of(
                "hồ sơ " + FILE.number().value(), "phiếu CG-8Q2M-4XTR", "gọi 0905 123 456", "số 051234567890")) {
            assertThat(unmet(ConferencePart.compose(TODAY, text, List.of())))
                    .as(text)
                    .containsExactly(ConferenceRule.PART_NAMES_CASE);
        }
        assertThat(unmet(ConferencePart.compose(TODAY, "ệ".repeat(3000), List.of())))
                .containsExactly(ConferenceRule.PART_TOO_LONG);
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void aPartIsHandedOverWhileTheCaseIsOpen(CaseStatus status) {
        ConferencePart part = ConferencePart.compose(TODAY, "Đi cùng.", List.of());
        assertThat(part.preconditions(CaseViews.at(status, WORKER, NOW)).stream()
                        .filter(precondition -> !precondition.met())
                        .map(Precondition::rule))
                .isEqualTo(status.isOpen() ? List.of() : List.of(ConferenceRule.CASE_ENDED));
    }

    @Test
    void contentHasALimitForItsColumn() {
        assertThat(new MinutesContent("ệ".repeat(8000), List.of(part(), part(), part())).isTooLong())
                .isTrue();
        assertThat(new MinutesContent("ệ".repeat(8000), List.of(part())).isTooLong())
                .isFalse();
    }

    private static MinutesContent.Part part() {
        return new MinutesContent.Part(7, "ệ".repeat(3000));
    }

    private static List<BusinessRule> unmet(ConferencePart part) {
        return part.preconditions(FILE).stream()
                .filter(precondition -> !precondition.met())
                .map(Precondition::rule)
                .toList();
    }

    private static List<BusinessRule> rules(ThrowingCallable attempt) {
        try {
            attempt.call();
            return List.of();
        } catch (RuleViolationException refused) {
            return refused.allViolations().stream()
                    .map(RuleViolationException::rule)
                    .toList();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
    }

    private static ConferenceDecision decision(DecisionKind kind) {
        CaseConference conference = planned(TODAY);
        conference.hold(ClientPart.TAKES_PART, false, WORKER, NOW);
        ConferenceMinutes minutes = ConferenceMinutes.write("m", conference, null, 0, SEALED, WORKER, NOW);
        return new ConferenceDecision("d", minutes, conference, kind, WORKER, TODAY, null, SEALED);
    }

    private static CaseConference planned(LocalDate day) {
        CaseConference conference = new CaseConference("c", FILE, WORKER, NOW);
        conference.call(command(day));
        return conference;
    }

    private static CallConferenceCommand command(@Nullable LocalDate day) {
        return new CallConferenceCommand(
                "n", ConferenceReason.PLANNED, day, LocalTime.NOON, null, Set.of(), ClientPart.TAKES_PART, null);
    }
}

package vn.donghanh.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.testing.Stored;

/** A conference is called, changed, held or cancelled: every step from every status, by the caller, a supervisor and the system. */
class CaseConferenceTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate TODAY = CentreTime.day(NOW);
    private static final StaffId WORKER = new StaffId(1);
    private static final StaffId LEAD = new StaffId(2);
    private static final CaseView FILE = CaseViews.at(CaseStatus.ACTIVE, WORKER, NOW);
    private static final byte[] SEALED = {1};
    private static final Map<ConferenceStep, BiFunction<CaseConference, @Nullable StaffId, ConferenceTransition>>
            STEPS = Map.of(
                    ConferenceStep.CHANGE,
                    (conference, staff) -> conference.change(command(TODAY.plusDays(3)), staff, NOW.plusSeconds(60)),
                    ConferenceStep.HOLD,
                    (conference, staff) -> conference.hold(ClientPart.DOES_NOT_WISH, false, staff, NOW.plusSeconds(60)),
                    ConferenceStep.CANCEL,
                    (conference, staff) -> conference.cancel(staff, NOW.plusSeconds(60)));

    @ParameterizedTest
    @EnumSource
    void stepsFollowExactlyTheTable(ConferenceStatus from) {
        STEPS.forEach((step, take) -> {
            for (StaffId staff : new StaffId[] {WORKER, LEAD, null}) {
                CaseConference conference = at(from);
                if (from == ConferenceStatus.PLANNED) {
                    conference.requirePossible(step);
                    ConferenceTransition move = take.apply(conference, staff);
                    assertThat(conference.status()).isEqualTo(step.target());
                    assertThat(move.step()).isEqualTo(step);
                    assertThat(move.from()).isEqualTo(from);
                    assertThat(move.to()).isEqualTo(step.target());
                    assertThat(move.by()).isEqualTo(staff);
                    assertThat(move.at()).isEqualTo(NOW.plusSeconds(60));
                    assertThat(move.startsAt()).isEqualTo(conference.startsAt());
                } else {
                    assertRefused(ConferenceRule.STEP_NOT_POSSIBLE, () -> take.apply(conference, staff));
                    assertRefused(ConferenceRule.STEP_NOT_POSSIBLE, () -> conference.requirePossible(step));
                    assertThat(conference.status()).as(step + " from " + from).isEqualTo(from);
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void onlyAHeldConferenceHasMinutes(ConferenceStatus status) {
        CaseConference conference = at(status);
        if (status == ConferenceStatus.HELD) {
            assertThatCode(conference::requireHeld).doesNotThrowAnyException();
        } else {
            assertRefused(ConferenceRule.STEP_NOT_POSSIBLE, conference::requireHeld);
            assertRefused(
                    ConferenceRule.STEP_NOT_POSSIBLE,
                    () -> ConferenceMinutes.write("m", conference, null, 0, SEALED, WORKER, NOW));
        }
    }

    @ParameterizedTest
    @EnumSource
    void guestsAreNamedOnlyBeforeIt(ConferenceStatus status) {
        CaseConference conference = at(status);
        if (status == ConferenceStatus.PLANNED) {
            ConferenceGuest guest = guest(conference);
            assertThat(guest.ref()).isEqualTo("g");
            assertThat(guest.conferenceRef()).isEqualTo("c");
            assertThat(guest.body()).isEqualTo(new OrganisationId(7));
            assertThat(guest.consentRef()).isEqualTo("consent");
            assertThat(guest.consentedOn()).isEqualTo(TODAY);
            assertThat(guest.present()).isNull();
            guest.describe(SEALED);
            assertThat(guest.detailsSealed()).isEqualTo(SEALED);
        } else {
            assertRefused(ConferenceRule.STEP_NOT_POSSIBLE, () -> guest(conference));
        }
    }

    @Test
    void conferenceHoldsWhatWasCalled() {
        CaseConference conference = new CaseConference("c", FILE, WORKER, NOW);
        conference.describe(SEALED, new byte[] {2});
        ConferenceTransition called = conference.call(command(TODAY));
        assertThat(called.step()).isEqualTo(ConferenceStep.CALL);
        assertThat(called.from()).isNull();
        assertThat(called.by()).isEqualTo(WORKER);
        assertThat(called.at()).isEqualTo(NOW);
        assertThat(called.startsAt()).isEqualTo(command(TODAY).startsAt());
        assertThat(called.because(SEALED).reasonSealed()).isEqualTo(SEALED);
        assertThat(conference.ref()).isEqualTo("c");
        assertThat(conference.caseId()).isEqualTo(FILE.id());
        assertThat(conference.reason()).isEqualTo(ConferenceReason.PLANNED);
        assertThat(conference.clientPart()).isEqualTo(ClientPart.TAKES_PART);
        assertThat(conference.calledBy()).isEqualTo(WORKER);
        assertThat(conference.calledAt()).isEqualTo(NOW);
        assertThat(conference.topicSealed()).isEqualTo(SEALED);
        assertThat(conference.trustedSealed()).isEqualTo(new byte[] {2});
        assertThat(Stored.value(conference, "episode")).isEqualTo(FILE.episode());
    }

    @Test
    void changedConferenceHasItsNewHour() {
        CaseConference conference = at(ConferenceStatus.PLANNED);
        assertThat(STEPS.get(ConferenceStep.CHANGE).apply(conference, LEAD).startsAt())
                .isEqualTo(command(TODAY.plusDays(3)).startsAt());
        assertThat(conference.startsAt()).isEqualTo(command(TODAY.plusDays(3)).startsAt());
    }

    @Test
    void conferenceIsNotHeldBeforeItsDay() {
        CaseConference conference = planned(TODAY.plusDays(1));
        for (StaffId staff : new StaffId[] {WORKER, LEAD}) {
            assertRefused(ConferenceRule.NOT_YET, () -> conference.hold(ClientPart.TAKES_PART, false, staff, NOW));
        }
        assertThat(conference.status()).isEqualTo(ConferenceStatus.PLANNED);
        planned(TODAY).hold(ClientPart.TAKES_PART, false, LEAD, NOW);
        CaseConference interpreted = planned(TODAY);
        assertThat(interpreted.isInterpreted()).isFalse();
        interpreted.hold(ClientPart.TAKES_PART, true, LEAD, NOW);
        assertThat(interpreted.isInterpreted()).isTrue();
        planned(TODAY.minusDays(1)).hold(ClientPart.TAKES_PART, false, LEAD, NOW);
    }

    @Test
    void heldConferenceKnowsThePartOfTheClient() {
        assertThat(at(ConferenceStatus.HELD).clientPart()).isEqualTo(ClientPart.DOES_NOT_WISH);
        assertThat(at(ConferenceStatus.CANCELLED).clientPart()).isEqualTo(ClientPart.TAKES_PART);
    }

    @Test
    void minutesAndResultsHoldTheirAuthors() {
        CaseConference conference = at(ConferenceStatus.HELD);
        ConferenceMinutes minutes = ConferenceMinutes.write("m", conference, null, 0, SEALED, LEAD, NOW);
        assertThat(minutes.ref()).isEqualTo("m");
        assertThat(minutes.conferenceRef()).isEqualTo("c");
        assertThat(minutes.versionNumber()).isEqualTo(1);
        assertThat(minutes.staff()).isEqualTo(LEAD);
        assertThat(minutes.recordedAt()).isEqualTo(NOW);
        assertThat(minutes.contentSealed()).isEqualTo(SEALED);
        ConferenceDecision decision =
                new ConferenceDecision("d", minutes, conference, DecisionKind.TASK, WORKER, TODAY, null, SEALED);
        ConferenceResult result = new ConferenceResult(
                        "r", decision, FILE.id(), DecisionOutcome.CLIENT_DECLINED, null, SEALED)
                .by(LEAD, NOW);
        assertThat(result.ref()).isEqualTo("r");
        assertThat(result.decisionRef()).isEqualTo("d");
        assertThat(result.outcome()).isEqualTo(DecisionOutcome.CLIENT_DECLINED);
        assertThat(result.at()).isEqualTo(NOW);
        assertThat(result.staff()).isEqualTo(LEAD);
        assertThat(result.wordsSealed()).isEqualTo(SEALED);
    }

    @ParameterizedTest
    @EnumSource
    void everyStepHasItsIcon(ConferenceStep step) {
        assertThat(step.icon())
                .isEqualTo(
                        switch (step) {
                            case CALL, CHANGE -> "calendar";
                            case HOLD -> "users";
                            case CANCEL -> "x";
                        });
    }

    private static ConferenceGuest guest(CaseConference conference) {
        return new ConferenceGuest("g", conference, new OrganisationId(7), "consent", TODAY, WORKER, NOW);
    }

    private static CaseConference at(ConferenceStatus status) {
        CaseConference conference = planned(TODAY);
        switch (status) {
            case PLANNED -> {
                // the first status
            }
            case HELD -> conference.hold(ClientPart.DOES_NOT_WISH, false, WORKER, NOW.plusSeconds(60));
            case CANCELLED -> conference.cancel(WORKER, NOW.plusSeconds(60));
        }
        return conference;
    }

    private static CaseConference planned(LocalDate day) {
        CaseConference conference = new CaseConference("c", FILE, WORKER, NOW);
        conference.call(command(day));
        return conference;
    }

    private static CallConferenceCommand command(LocalDate day) {
        return new CallConferenceCommand(
                "n", ConferenceReason.PLANNED, day, LocalTime.NOON, null, Set.of(), ClientPart.TAKES_PART, null);
    }
}

package vn.donghanh.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.donghanh.testing.Refusals.assertRefused;
import static vn.donghanh.testing.Refusals.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.stay.document.StayDocument;
import vn.donghanh.stay.document.StayDocumentStatus;
import vn.donghanh.stay.exit.Destination;
import vn.donghanh.stay.exit.FollowUpConsent;
import vn.donghanh.stay.exit.PlannedExit;
import vn.donghanh.stay.exit.UnplannedExitResponse;
import vn.donghanh.stay.exit.UnplannedExitRisk;

/** Tests the transitions of an emergency stay, its documents and dates, and the four-eyes rule. */
class StayTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate TODAY = CentreTime.day(NOW);
    private static final LocalDate LIMIT = TODAY.plusDays(90);
    private static final LocalDate UNTIL = TODAY.plusDays(30);
    private static final StaffId HOST = new StaffId(1);
    private static final StaffId ADMITTED_BY = new StaffId(2);
    private static final StaffId DIRECTOR = new StaffId(3);
    private static final CaseView FILE = CaseViews.at(CaseStatus.ACTIVE, HOST, NOW);
    private static final byte[] GROUND = {1};
    private static final byte[] ROOM = {2};
    private static final byte[] BELONGINGS = {3};
    private static final byte[] TAKEN_OVER = {4};
    private static final Set<StayDocument> ASKED = EnumSet.of(StayDocument.DECLARATION, StayDocument.ID_COPY);
    private static final Set<StayDocument> OPTIONAL = EnumSet.of(StayDocument.ID_COPY);

    /** Performs one step. */
    private interface Step {
        StayTransition by(Stay stay);
    }

    private static final Map<StayStep, Step> STEPS = Map.of(
            StayStep.ADMIT, stay -> stay.admit(stamp(ADMITTED_BY), ROOM, BELONGINGS, LIMIT, ASKED),
            StayStep.LIST_PAPERS, stay -> stay.listPapers(stamp(null)),
            StayStep.REFUSE, stay -> stay.refuse(stamp(DIRECTOR), RefusalReason.FULL, TAKEN_OVER),
            StayStep.CONFIRM, stay -> stay.confirm(stamp(DIRECTOR), term(null), UNTIL),
            StayStep.EXTEND, stay -> stay.extend(stamp(DIRECTOR), term(UNTIL), UNTIL.plusDays(10), false),
            StayStep.PLAN_EXIT,
                    stay -> stay.planExit(stamp(HOST), term(UNTIL), UNTIL, Destination.FAMILY, FollowUpConsent.YES),
            StayStep.EXIT, stay -> stay.exit(stamp(DIRECTOR)),
            StayStep.TRANSFER, stay -> stay.transfer(stamp(DIRECTOR), TAKEN_OVER),
            StayStep.LEAVE, stay -> stay.recordUnplannedExit(stamp(HOST), NOW, UnplannedExitRisk.POSSIBLE));

    /** Tests every step from every status, with all documents complete and a transfer planned. */
    @ParameterizedTest
    @EnumSource
    void stepsFollowTheTransitionTable(StayStatus from) {
        assertThat(STEPS.keySet()).isEqualTo(EnumSet.complementOf(EnumSet.of(StayStep.REQUEST)));
        STEPS.forEach((step, take) -> {
            Stay stay = at(from, Destination.OTHER_FACILITY);
            if (stay.allowedSteps().contains(step)) {
                StayTransition transition = take.by(stay);
                assertThat(stay.status()).isEqualTo(step.target());
                assertThat(stay.statusSince()).isEqualTo(NOW);
                assertThat(transition.step()).isEqualTo(step);
                assertThat(transition.at()).isEqualTo(NOW);
                assertThat(transition.ref()).isNotBlank();
            } else {
                assertThat(refusal(() -> take.by(stay)))
                        .as(step + " from " + from)
                        .isEqualTo(StayRule.STEP_NOT_OPEN);
                assertThat(stay.status()).isEqualTo(from);
            }
        });
    }

    @Test
    void requestRecordsCaseAndGround() {
        Stay stay = new Stay(FILE, HOST, NOW);
        StayTransition transition = stay.recordRequest(stamp(HOST), GROUND, TODAY, null);
        assertThat(transition.step()).isEqualTo(StayStep.REQUEST);
        assertThat(transition.by()).isEqualTo(HOST);
        assertThat(stay.status()).isEqualTo(StayStatus.REQUESTED);
        assertThat(stay.statusSince()).isEqualTo(NOW);
        assertThat(stay.requestedAt()).isEqualTo(NOW);
        assertThat(stay.groundSealed()).isEqualTo(GROUND);
        assertThat(stay.caseId()).isEqualTo(FILE.id());
        assertThat(stay.person()).isEqualTo(FILE.person());
        assertThat(stay.ref()).isNotBlank();
        assertThat(stay.admission()).isNull();
        assertThat(stay.papers()).isEmpty();
    }

    /** Staff who requested or admitted a stay must not decide on it; everyone else may. */
    @ParameterizedTest
    @EnumSource
    void stayWasBegunByRequesterAndAdmitter(StayStatus status) {
        Stay stay = at(status, Destination.FAMILY);
        boolean begun = status != StayStatus.REQUESTED && status != StayStatus.REFUSED;
        assertThat(stay.wasBegunBy(HOST)).isTrue();
        assertThat(stay.wasBegunBy(ADMITTED_BY)).isEqualTo(begun);
        assertThat(stay.wasBegunBy(DIRECTOR)).isFalse();
        assertRefused(StayRule.OWN_STAY, () -> stay.requireNotOwn(HOST));
        if (begun) {
            assertRefused(StayRule.OWN_STAY, () -> stay.requireNotOwn(ADMITTED_BY));
        }
        stay.requireNotOwn(DIRECTOR);
    }

    @Test
    void admissionRecordsRoomLimitAndDocuments() {
        Stay stay = at(StayStatus.ADMITTED, Destination.FAMILY);
        EncryptedAdmission admission = stay.admission();
        assertThat(admission.admittedBy()).isEqualTo(ADMITTED_BY);
        assertThat(admission.admittedAt()).isEqualTo(NOW);
        assertThat(admission.roomSealed()).isEqualTo(ROOM);
        assertThat(admission.belongingsSealed()).isEqualTo(BELONGINGS);
        assertThat(admission.limitOn()).isEqualTo(LIMIT);
        assertThat(stay.papers())
                .isEqualTo(Map.of(
                        StayDocument.DECLARATION,
                        StayDocumentStatus.MISSING,
                        StayDocument.ID_COPY,
                        StayDocumentStatus.MISSING));
        assertThat(stay.hasAllDocuments()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void roomChangesOnlyForResidents(StayStatus status) {
        Stay stay = at(status, Destination.FAMILY);
        byte[] other = {9};
        if (status.isResident()) {
            stay.changeRoom(other);
            assertThat(stay.admission().roomSealed()).isEqualTo(other);
            assertThat(stay.admission().belongingsSealed()).isEqualTo(BELONGINGS);
            assertThat(stay.admission().limitOn()).isEqualTo(LIMIT);
        } else {
            assertRefused(StayRule.STEP_NOT_OPEN, () -> stay.changeRoom(other));
        }
    }

    @ParameterizedTest
    @EnumSource
    void documentsAreRecordedUntilConfirmation(StayStatus status) {
        Stay stay = at(status, Destination.FAMILY);
        if (status == StayStatus.DOSSIER_PENDING) {
            stay.recordDocument(StayDocument.DECLARATION, StayDocumentStatus.MISSING, OPTIONAL);
            assertThat(stay.hasAllDocuments()).isFalse();
        } else {
            assertRefused(
                    StayRule.STEP_NOT_OPEN,
                    () -> stay.recordDocument(StayDocument.DECLARATION, StayDocumentStatus.HELD, OPTIONAL));
        }
    }

    @Test
    void onlyRequiredDocumentIsRecorded() {
        Stay stay = at(StayStatus.DOSSIER_PENDING, Destination.FAMILY);
        assertRefused(
                StayRule.STEP_NOT_OPEN,
                () -> stay.recordDocument(StayDocument.MINUTES, StayDocumentStatus.HELD, OPTIONAL));
    }

    @Test
    void mandatoryDocumentCannotBeNone() {
        Stay stay = at(StayStatus.DOSSIER_PENDING, Destination.FAMILY);
        assertRefused(
                StayRule.PAPER_NEEDED,
                () -> stay.recordDocument(StayDocument.DECLARATION, StayDocumentStatus.NONE, OPTIONAL));
        stay.recordDocument(StayDocument.ID_COPY, StayDocumentStatus.NONE, OPTIONAL);
        assertThat(stay.papers()).containsEntry(StayDocument.ID_COPY, StayDocumentStatus.NONE);
    }

    @Test
    void confirmationNeedsAllDocuments() {
        Stay stay = at(StayStatus.DOSSIER_PENDING, Destination.FAMILY);
        stay.recordDocument(StayDocument.ID_COPY, StayDocumentStatus.MISSING, OPTIONAL);
        assertRefused(StayRule.PAPERS_INCOMPLETE, () -> stay.confirm(stamp(DIRECTOR), term(null), UNTIL));
        assertThat(stay.untilOn()).isNull();
        stay.recordDocument(StayDocument.ID_COPY, StayDocumentStatus.NONE, OPTIONAL);
        stay.confirm(stamp(DIRECTOR), term(null), UNTIL);
        assertThat(stay.untilOn()).isEqualTo(UNTIL);
    }

    @Test
    void confirmationIsWithinTheLimit() {
        Stay stay = at(StayStatus.DOSSIER_PENDING, Destination.FAMILY);
        RuleViolationException refusal = catchThrowableOfType(
                RuleViolationException.class, () -> stay.confirm(stamp(DIRECTOR), term(null), LIMIT.plusDays(1)));
        assertThat(refusal.rule()).isEqualTo(StayRule.BEYOND_LIMIT);
        assertThat(refusal.arguments()).containsExactly(LIMIT);
        assertThat(stay.status()).isEqualTo(StayStatus.DOSSIER_PENDING);
        stay.confirm(stamp(DIRECTOR), term(null), LIMIT);
        assertThat(stay.untilOn()).isEqualTo(LIMIT);
    }

    @Test
    void extensionIsLaterAndWithinLimitOrParentDecision() {
        Stay stay = at(StayStatus.CONFIRMED, Destination.FAMILY);
        assertRefused(StayRule.NOT_LONGER, () -> stay.extend(stamp(DIRECTOR), term(UNTIL), UNTIL, true));
        assertRefused(StayRule.BEYOND_LIMIT, () -> stay.extend(stamp(DIRECTOR), term(UNTIL), LIMIT.plusDays(1), false));
        assertThat(stay.untilOn()).isEqualTo(UNTIL);
        stay.extend(stamp(DIRECTOR), term(UNTIL), UNTIL.plusDays(1), false);
        assertThat(stay.untilOn()).isEqualTo(UNTIL.plusDays(1));
        stay.extend(stamp(DIRECTOR), term(UNTIL.plusDays(1)), LIMIT.plusDays(1), true);
        assertThat(stay.untilOn()).isEqualTo(LIMIT.plusDays(1));
    }

    @Test
    void exitIsPlannedForTodayOrLater() {
        Stay stay = at(StayStatus.CONFIRMED, Destination.FAMILY);
        assertRefused(
                StayRule.UNTIL_PAST,
                () -> stay.planExit(
                        stamp(HOST), term(UNTIL), TODAY.minusDays(1), Destination.FAMILY, FollowUpConsent.NO));
        assertThat(stay.planned()).isNull();
        stay.planExit(stamp(HOST), term(UNTIL), TODAY, Destination.RENTED_ROOM, FollowUpConsent.NO);
        assertThat(stay.planned()).isEqualTo(new PlannedExit(TODAY, Destination.RENTED_ROOM, FollowUpConsent.NO));
    }

    @Test
    void exitIsPlannedAnew() {
        Stay stay = at(StayStatus.EXIT_PLANNED, Destination.FAMILY);
        LocalDate later = UNTIL.plusDays(3);
        StayTransition transition =
                stay.planExit(stamp(HOST), term(LIMIT), later, Destination.OTHER_FACILITY, FollowUpConsent.NO);
        assertThat(stay.planned()).isEqualTo(new PlannedExit(later, Destination.OTHER_FACILITY, FollowUpConsent.NO));
        assertThat(transition.untilOn()).isEqualTo(later);
        stay.transfer(stamp(DIRECTOR), TAKEN_OVER);
        assertThat(stay.status()).isEqualTo(StayStatus.TRANSFERRED);
    }

    @Test
    void exitBeyondTheLastDayNeedsAnExtensionFirst() {
        Stay stay = at(StayStatus.CONFIRMED, Destination.FAMILY);
        RuleViolationException refusal = catchThrowableOfType(
                RuleViolationException.class,
                () -> stay.planExit(
                        stamp(HOST), term(UNTIL), UNTIL.plusDays(1), Destination.FAMILY, FollowUpConsent.YES));
        assertThat(refusal.rule()).isEqualTo(StayRule.EXIT_BEYOND_END);
        assertThat(refusal.arguments()).containsExactly(UNTIL);
        assertThat(stay.planned()).isNull();
        STEPS.get(StayStep.PLAN_EXIT).by(stay);
        assertThat(stay.planned().exitOn()).isEqualTo(UNTIL);
    }

    @Test
    void whoeverStaysBeyondTheLastDayMayLeaveToday() {
        Stay stay = at(StayStatus.CONFIRMED, Destination.FAMILY);
        StayTerm over = term(TODAY.minusDays(2));
        assertRefused(
                StayRule.EXIT_BEYOND_END,
                () -> stay.planExit(stamp(HOST), over, TODAY.plusDays(1), Destination.FAMILY, FollowUpConsent.YES));
        stay.planExit(stamp(HOST), over, TODAY, Destination.FAMILY, FollowUpConsent.YES);
        assertThat(stay.status()).isEqualTo(StayStatus.EXIT_PLANNED);
    }

    @Test
    void stayOfAFewDaysEndsByAPlanBeforeItIsConfirmed() {
        Stay stay = at(StayStatus.DOSSIER_PENDING, Destination.FAMILY);
        stay.planExit(stamp(HOST), term(null), TODAY.plusDays(2), Destination.FAMILY, FollowUpConsent.YES);
        assertThat(stay.allowedSteps())
                .contains(StayStep.CONFIRM, StayStep.EXIT)
                .doesNotContain(StayStep.EXTEND);
        stay.exit(stamp(DIRECTOR));
        assertThat(stay.status()).isEqualTo(StayStatus.EXITED);
        assertThat(stay.untilOn()).isNull();
    }

    @Test
    void exitPlannedBeforeTheConfirmationLeavesItOpen() {
        Stay stay = at(StayStatus.DOSSIER_PENDING, Destination.FAMILY);
        stay.recordDocument(StayDocument.ID_COPY, StayDocumentStatus.MISSING, OPTIONAL);
        stay.planExit(stamp(HOST), term(null), TODAY.plusDays(2), Destination.FAMILY, FollowUpConsent.YES);
        assertRefused(StayRule.STEP_NOT_OPEN, () -> stay.extend(stamp(DIRECTOR), term(null), LIMIT.plusDays(1), true));
        assertRefused(StayRule.PAPERS_INCOMPLETE, () -> stay.confirm(stamp(DIRECTOR), term(null), UNTIL));
        stay.recordDocument(StayDocument.ID_COPY, StayDocumentStatus.HELD, OPTIONAL);
        stay.confirm(stamp(DIRECTOR), term(null), UNTIL);
        assertThat(stay.status()).isEqualTo(StayStatus.CONFIRMED);
        assertThat(stay.planned()).isNull();
    }

    @Test
    void extensionEndsThePlanOfTheExit() {
        Stay stay = at(StayStatus.EXIT_PLANNED, Destination.FAMILY);
        STEPS.get(StayStep.EXTEND).by(stay);
        assertThat(stay.planned()).isNull();
        assertThat(stay.isExitMissed(UNTIL.plusDays(20))).isFalse();
    }

    @Test
    void exitIsMissedAfterItsDay() {
        Stay stay = at(StayStatus.EXIT_PLANNED, Destination.FAMILY);
        assertThat(stay.isExitMissed(UNTIL)).isFalse();
        assertThat(stay.isExitMissed(UNTIL.plusDays(1))).isTrue();
        assertThat(at(StayStatus.EXITED, Destination.FAMILY).isExitMissed(UNTIL.plusDays(1)))
                .isFalse();
        assertThat(at(StayStatus.CONFIRMED, Destination.FAMILY).isExitMissed(UNTIL.plusDays(1)))
                .isFalse();
    }

    @Test
    void missedExitIsNotifiedOnceForEachPlan() {
        Stay stay = at(StayStatus.EXIT_PLANNED, Destination.FAMILY);
        assertThat(stay.isMissedExitDue(UNTIL)).isFalse();
        LocalDate after = UNTIL.plusDays(1);
        assertThat(stay.isMissedExitDue(after)).isTrue();
        stay.markMissedExitRaised();
        stay.markEndRaised();
        stay.markAlarmRaised(StayAlarm.FIRST);
        assertThat(stay.isMissedExitDue(after)).isFalse();
        assertThat(stay.isEndDue(term(UNTIL), after)).isFalse();
        stay.planExit(stamp(HOST), term(LIMIT), after, Destination.FAMILY, FollowUpConsent.YES);
        assertThat(stay.isMissedExitDue(after)).isFalse();
        assertThat(stay.isMissedExitDue(after.plusDays(1))).isTrue();
        assertThat(stay.isEndDue(term(UNTIL), after)).isFalse();
        assertThat(stay.dueAlarms(term(LIMIT), TODAY.plusDays(60))).isEmpty();
    }

    @Test
    void transferNeedsAPlannedTransfer() {
        Stay home = at(StayStatus.EXIT_PLANNED, Destination.FAMILY);
        assertThat(home.isToBeTransferred()).isFalse();
        assertRefused(StayRule.NO_TRANSFER, () -> home.transfer(stamp(DIRECTOR), TAKEN_OVER));
        assertThat(home.takenOverSealed()).isNull();
        Stay other = at(StayStatus.EXIT_PLANNED, Destination.OTHER_FACILITY);
        assertThat(other.isToBeTransferred()).isTrue();
        other.transfer(stamp(DIRECTOR), TAKEN_OVER);
        assertThat(other.takenOverSealed()).isEqualTo(TAKEN_OVER);
        assertThat(at(StayStatus.CONFIRMED, Destination.FAMILY).isToBeTransferred())
                .isFalse();
    }

    @Test
    void refusalRecordsReasonAndReceivingPerson() {
        Stay stay = at(StayStatus.REQUESTED, Destination.FAMILY);
        stay.refuse(stamp(DIRECTOR), RefusalReason.FORCE_MAJEURE, TAKEN_OVER);
        assertThat(stay.refusalCause()).isEqualTo(RefusalReason.FORCE_MAJEURE);
        assertThat(stay.takenOverSealed()).isEqualTo(TAKEN_OVER);
    }

    @Test
    void stayIsRequestedSinceTheNightBeforeItsCase() {
        assertRefused(StayRule.DAY_IN_FUTURE, () -> requested(NOW.plusSeconds(60), null));
        Instant night = TODAY.atStartOfDay(CentreTime.ZONE).toInstant();
        assertRefused(StayRule.BEFORE_CASE, () -> requested(night.minusSeconds(60), null));
        assertRefused(StayRule.BEFORE_LAST_STAY, () -> requested(night, night.plusSeconds(60)));
        StayTransition transition = requested(night.plusSeconds(60), night.plusSeconds(60));
        assertThat(transition.at()).isEqualTo(NOW);
        assertThat(transition.happenedAt()).isEqualTo(night.plusSeconds(60));
    }

    private static StayTransition requested(Instant asked, @Nullable Instant previous) {
        Stay stay = new Stay(FILE, HOST, asked);
        StayTransition transition = stay.recordRequest(stamp(HOST).withEventAt(asked), GROUND, TODAY, previous);
        assertThat(stay.requestedAt()).isEqualTo(asked);
        assertThat(stay.leftAt()).isNull();
        return transition;
    }

    @Test
    void admissionHasItsOwnTimeAndThatOfRecording() {
        Stay stay = at(StayStatus.REQUESTED, Destination.FAMILY);
        StayTransitionStamp morning = new StayTransitionStamp(ADMITTED_BY, NOW.plus(Duration.ofHours(9)));
        assertRefused(StayRule.BEFORE_REQUEST, () -> admit(stay, morning.withEventAt(NOW.minusSeconds(60))));
        assertRefused(
                StayRule.DAY_IN_FUTURE,
                () -> admit(stay, morning.withEventAt(morning.at().plusSeconds(60))));
        assertThat(stay.status()).isEqualTo(StayStatus.REQUESTED);
        Instant came = NOW.plusSeconds(600);
        StayTransition transition = admit(stay, morning.withEventAt(came));
        assertThat(stay.admission().admittedAt()).isEqualTo(came);
        assertThat(stay.statusSince()).isEqualTo(came);
        assertThat(transition.happenedAt()).isEqualTo(came);
        assertThat(transition.at()).isEqualTo(morning.at());
        assertThat(transition.isRecordedLater()).isTrue();
    }

    private static StayTransition admit(Stay stay, StayTransitionStamp stamp) {
        return stay.admit(stamp, ROOM, BELONGINGS, LIMIT, ASKED);
    }

    /** Hours are told to the minute. */
    @Test
    void theSameMinuteIsNotBefore() {
        Instant second = NOW.plusSeconds(20);
        Stay stay = new Stay(FILE, HOST, second);
        stay.recordRequest(new StayTransitionStamp(HOST, second), GROUND, TODAY, null);
        StayTransition transition =
                admit(stay, new StayTransitionStamp(ADMITTED_BY, NOW.plusSeconds(40)).withEventAt(NOW));
        assertThat(transition.isRecordedLater()).isFalse();
        assertThat(EventTime.of(second)).isEqualTo(EventTime.of(NOW));
    }

    @Test
    void departureHasItsOwnTimeAndThatOfRecording() {
        StayTransitionStamp later = new StayTransitionStamp(DIRECTOR, NOW.plus(Duration.ofDays(2)));
        Stay home = at(StayStatus.EXIT_PLANNED, Destination.FAMILY);
        assertRefused(StayRule.BEFORE_ADMISSION, () -> home.exit(later.withEventAt(NOW.minusSeconds(60))));
        assertRefused(
                StayRule.DAY_IN_FUTURE,
                () -> home.exit(later.withEventAt(later.at().plusSeconds(60))));
        assertThat(home.leftAt()).isNull();
        Instant left = NOW.plus(Duration.ofDays(1));
        assertThat(home.exit(later.withEventAt(left)).happenedAt()).isEqualTo(left);
        assertThat(home.leftAt()).isEqualTo(left);
        Stay other = at(StayStatus.EXIT_PLANNED, Destination.OTHER_FACILITY);
        assertRefused(
                StayRule.BEFORE_ADMISSION, () -> other.transfer(later.withEventAt(NOW.minusSeconds(60)), TAKEN_OVER));
        assertThat(other.takenOverSealed()).isNull();
        other.transfer(later.withEventAt(left), TAKEN_OVER);
        assertThat(other.leftAt()).isEqualTo(left);
    }

    @Test
    void timeIsToldWithItsHour() {
        EventTime now = EventTime.of(NOW);
        assertThat(now.require("came", StayRule.TIME_MISSING)).isEqualTo(NOW);
        assertRefused(
                StayRule.TIME_MISSING, () -> new EventTime(null, now.time()).require("came", StayRule.TIME_MISSING));
        assertRefused(StayRule.TIME_MISSING, () -> new EventTime(TODAY, null).require("came", StayRule.TIME_MISSING));
    }

    @Test
    void lastSeenIsBetweenAdmissionAndNow() {
        Stay stay = at(StayStatus.ADMITTED, Destination.FAMILY);
        StayTransitionStamp later = new StayTransitionStamp(HOST, NOW.plus(Duration.ofHours(3)));
        assertRefused(
                StayRule.DAY_IN_FUTURE,
                () -> stay.recordUnplannedExit(later, later.at().plusSeconds(1), UnplannedExitRisk.SERIOUS));
        assertRefused(
                StayRule.BEFORE_ADMISSION,
                () -> stay.recordUnplannedExit(later, NOW.minusSeconds(60), UnplannedExitRisk.SERIOUS));
        assertThat(stay.leaving()).isNull();
        Instant seen = NOW.plus(Duration.ofHours(1));
        StayTransition transition = stay.recordUnplannedExit(later, seen, UnplannedExitRisk.SERIOUS);
        assertThat(transition.happenedAt()).isEqualTo(seen);
        assertThat(transition.at()).isEqualTo(later.at());
        assertThat(stay.leftAt()).isEqualTo(seen);
        assertThat(stay.leaving().lastSeenAt()).isEqualTo(seen);
        assertThat(stay.leaving().leavingRisk()).isEqualTo(UnplannedExitRisk.SERIOUS);
        assertThat(stay.leaving().isAnswered()).isFalse();
    }

    @Test
    void unplannedExitIsAnsweredOnce() {
        Stay inside = at(StayStatus.ADMITTED, Destination.FAMILY);
        assertRefused(
                StayRule.ANSWERED_ALREADY,
                () -> inside.decideResponse(UnplannedExitResponse.WAIT_FOR_HER, DIRECTOR, NOW));
        Stay stay = at(StayStatus.LEFT_UNPLANNED, Destination.FAMILY);
        stay.decideResponse(UnplannedExitResponse.SAFE_CONTACT, DIRECTOR, NOW);
        assertThat(stay.leaving().leavingAnswer()).isEqualTo(UnplannedExitResponse.SAFE_CONTACT);
        assertThat(stay.leaving().answeredBy()).isEqualTo(DIRECTOR);
        assertThat(stay.leaving().answeredAt()).isEqualTo(NOW);
        assertThat(stay.leaving().isAnswered()).isTrue();
        assertRefused(
                StayRule.ANSWERED_ALREADY,
                () -> stay.decideResponse(UnplannedExitResponse.WAIT_FOR_HER, DIRECTOR, NOW));
    }

    @Test
    void alarmsAreRaisedOnceAndNotBeforeAPlannedExit() {
        Stay stay = at(StayStatus.CONFIRMED, Destination.FAMILY);
        LocalDate first = TODAY.plusDays(60);
        assertThat(stay.dueAlarms(term(LIMIT), first.minusDays(1))).isEmpty();
        assertThat(stay.dueAlarms(term(LIMIT), first)).containsExactly(StayAlarm.FIRST);
        stay.markAlarmRaised(StayAlarm.FIRST);
        assertThat(stay.dueAlarms(term(LIMIT), first)).isEmpty();
        Stay leaving = at(StayStatus.EXIT_PLANNED, Destination.FAMILY);
        leaving.planExit(stamp(HOST), term(LIMIT), first, Destination.FAMILY, FollowUpConsent.YES);
        assertThat(leaving.dueAlarms(term(LIMIT), first)).isEmpty();
        assertThat(leaving.dueAlarms(term(LIMIT), first.plusDays(1))).containsExactly(StayAlarm.FIRST);
    }

    @Test
    void endIsNotifiedOnceAndAgainAfterExtension() {
        Stay stay = at(StayStatus.CONFIRMED, Destination.FAMILY);
        assertThat(stay.isEndDue(term(UNTIL), UNTIL.minusDays(1))).isFalse();
        assertThat(stay.isEndDue(term(UNTIL), UNTIL)).isTrue();
        stay.markAlarmRaised(StayAlarm.FIRST);
        stay.markEndRaised();
        assertThat(stay.isEndDue(term(UNTIL), UNTIL)).isFalse();
        LocalDate later = UNTIL.plusDays(10);
        stay.extend(stamp(DIRECTOR), term(UNTIL), later, false);
        assertThat(stay.isEndDue(term(later), later)).isTrue();
        assertThat(stay.dueAlarms(term(later), TODAY.plusDays(60))).isEmpty();
    }

    @Test
    void transitionKeepsDecisionLetterAndWords() {
        StayTransition transition = at(StayStatus.DOSSIER_PENDING, Destination.FAMILY)
                .confirm(stamp(DIRECTOR), term(null), UNTIL)
                .withDecision(new byte[] {5}, TODAY, UNTIL)
                .withLetter(new byte[] {6}, TODAY.minusDays(1))
                .withWords(new byte[] {7});
        assertThat(transition.by()).isEqualTo(DIRECTOR);
        assertThat(transition.decisionSealed()).containsExactly(5);
        assertThat(transition.decidedOn()).isEqualTo(TODAY);
        assertThat(transition.untilOn()).isEqualTo(UNTIL);
        assertThat(transition.letterSealed()).containsExactly(6);
        assertThat(transition.letterOn()).isEqualTo(TODAY.minusDays(1));
        assertThat(transition.wordsSealed()).containsExactly(7);
    }

    /** Returns a stay in this status with all documents complete, so that only the transition table matters. */
    private static Stay at(StayStatus status, Destination where) {
        Stay stay = new Stay(FILE, HOST, NOW);
        stay.recordRequest(stamp(HOST), GROUND, TODAY, null);
        switch (status) {
            case REQUESTED -> {
                // the initial status
            }
            case REFUSED -> STEPS.get(StayStep.REFUSE).by(stay);
            case ADMITTED -> STEPS.get(StayStep.ADMIT).by(stay);
            case DOSSIER_PENDING -> completeDocuments(stay);
            case CONFIRMED -> confirmed(stay);
            case EXTENDED -> {
                confirmed(stay);
                STEPS.get(StayStep.EXTEND).by(stay);
            }
            case EXIT_PLANNED -> planned(stay, where);
            case EXITED -> {
                planned(stay, where);
                STEPS.get(StayStep.EXIT).by(stay);
            }
            case TRANSFERRED -> {
                planned(stay, Destination.OTHER_FACILITY);
                STEPS.get(StayStep.TRANSFER).by(stay);
            }
            case LEFT_UNPLANNED -> {
                STEPS.get(StayStep.ADMIT).by(stay);
                STEPS.get(StayStep.LEAVE).by(stay);
            }
        }
        return stay;
    }

    private static void completeDocuments(Stay stay) {
        STEPS.get(StayStep.ADMIT).by(stay);
        STEPS.get(StayStep.LIST_PAPERS).by(stay);
        ASKED.forEach(paper -> stay.recordDocument(paper, StayDocumentStatus.HELD, OPTIONAL));
    }

    private static void confirmed(Stay stay) {
        completeDocuments(stay);
        STEPS.get(StayStep.CONFIRM).by(stay);
    }

    private static void planned(Stay stay, Destination where) {
        confirmed(stay);
        stay.planExit(stamp(HOST), term(UNTIL), UNTIL, where, FollowUpConsent.YES);
    }

    /** A stay that this member of staff has requested. */
    static Stay requestedBy(StaffId staff) {
        Stay stay = new Stay(FILE, staff, NOW);
        stay.recordRequest(stamp(staff), GROUND, TODAY, null);
        return stay;
    }

    private static StayTerm term(@Nullable LocalDate until) {
        return new StayTerm(
                TODAY,
                LIMIT,
                until,
                Map.of(
                        StayAlarm.FIRST, TODAY.plusDays(60),
                        StayAlarm.SECOND, TODAY.plusDays(75),
                        StayAlarm.LAST, TODAY.plusDays(85)));
    }

    private static StayTransitionStamp stamp(@Nullable StaffId staffId) {
        return new StayTransitionStamp(staffId, NOW);
    }
}

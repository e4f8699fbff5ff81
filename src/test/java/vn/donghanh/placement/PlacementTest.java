package vn.donghanh.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;
import static vn.donghanh.testing.Refusals.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.placement.value.CheckAnswer;
import vn.donghanh.placement.value.CheckMilestone;
import vn.donghanh.placement.value.Introduction;
import vn.donghanh.placement.value.PlacementCancelReason;
import vn.donghanh.placement.value.PlacementStatus;
import vn.donghanh.placement.value.PlacementStep;
import vn.donghanh.placement.value.StartCorrectionReason;
import vn.donghanh.placement.value.WorkEndCause;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.testing.Stored;

/** The steps of a placement: the transition table, the sources, the permitted days and the checks. */
class PlacementTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate TODAY = CentreTime.day(NOW);
    private static final Instant EARLIER = NOW.minus(Duration.ofDays(20));
    private static final LocalDate BEFORE = CentreTime.day(EARLIER);
    private static final StaffId WORKER = new StaffId(1);
    private static final OrganisationId EMPLOYER = new OrganisationId(5);
    private static final CaseView FILE = CaseViews.at(CaseStatus.ACTIVE, WORKER, EARLIER);
    private static final WorkTerms TERMS = new WorkTerms(EmploymentType.FORMAL, null, "FROM_5M_TO_7M", null);

    /** Performs a step. */
    private interface Step {
        PlacementTransition by(Placement placement, BusinessStamp stamp);
    }

    private static final Map<PlacementStep, Step> STEPS = Map.ofEntries(
            Map.entry(
                    PlacementStep.INTRODUCE,
                    (placement, stamp) ->
                            placement.introduce(stamp, Introduction.EMPLOYER, EMPLOYER, TODAY.plusDays(2), NOW)),
            Map.entry(PlacementStep.GO_ALONE, (placement, stamp) -> placement.goAlone(stamp, TODAY)),
            Map.entry(PlacementStep.INTERVIEW, (placement, stamp) -> placement.interview(stamp, TODAY)),
            Map.entry(PlacementStep.OFFER, Placement::offer),
            Map.entry(PlacementStep.NOT_HIRE, (placement, stamp) -> placement.notHire(stamp, "FILLED")),
            Map.entry(PlacementStep.START, (placement, stamp) -> placement.start(stamp, TODAY, TERMS)),
            Map.entry(PlacementStep.RETAIN_3M, (placement, stamp) -> retain(placement, stamp, CheckMilestone.MONTH_3)),
            Map.entry(PlacementStep.RETAIN_6M, (placement, stamp) -> retain(placement, stamp, CheckMilestone.MONTH_6)),
            Map.entry(
                    PlacementStep.RETAIN_12M, (placement, stamp) -> retain(placement, stamp, CheckMilestone.MONTH_12)),
            Map.entry(PlacementStep.END, (placement, stamp) -> placement.end(stamp, TODAY, WorkEndCause.CHILDCARE)),
            Map.entry(
                    PlacementStep.CANCEL,
                    (placement, stamp) -> placement.cancel(stamp, PlacementCancelReason.OTHER_WAY)));

    private static PlacementTransition retain(Placement placement, BusinessStamp stamp, CheckMilestone milestone) {
        return placement
                .retain(stamp, new PlacementCheck(placement, milestone, CheckAnswer.STILL_THERE, TODAY, stamp))
                .orElseThrow();
    }

    /** Takes every step from every status for every source and compares the outcome with the transition table. */
    @ParameterizedTest
    @EnumSource
    void everyStepFollowsTheTransitionTable(PlacementStatus from) {
        assertThat(STEPS.keySet())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(
                        PlacementStep.PROPOSE,
                        PlacementStep.TAKE_BACK,
                        PlacementStep.CORRECT,
                        PlacementStep.CORRECT_START)));
        STEPS.forEach((step, take) -> {
            for (BusinessSource source : BusinessSource.values()) {
                Placement placement = at(from, Introduction.EMPLOYER);
                BusinessStamp stamp = new BusinessStamp(source, WORKER, NOW);
                if (from.allows(step, source)) {
                    PlacementTransition move = take.by(placement, stamp);
                    assertThat(placement.status()).isEqualTo(step.target());
                    assertThat(placement.statusSince()).isEqualTo(NOW);
                    assertThat(move.step()).isEqualTo(step);
                    assertThat(move.from()).isEqualTo(from);
                    assertThat(move.to()).isEqualTo(step.target());
                    assertThat(move.source()).isEqualTo(source);
                    assertThat(move.recordedBy()).isEqualTo(WORKER);
                    assertThat(move.at()).isEqualTo(NOW);
                    assertThat(move.businessRef()).isEqualTo(placement.ref());
                    assertThat(move.isReversal()).isFalse();
                } else {
                    assertThat(refusal(() -> take.by(placement, stamp)))
                            .as(step + " from " + from + " by " + source)
                            .isEqualTo(PlacementRule.STEP_NOT_OPEN);
                    assertThat(placement.status()).isEqualTo(from);
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void noPartnerAnswersForAClientWhoWentAlone(PlacementStatus from) {
        STEPS.forEach((step, take) -> {
            Placement placement = at(from, Introduction.ALONE);
            assertThat(refusal(() -> take.by(placement, new BusinessStamp(BusinessSource.PARTNER, WORKER, NOW))))
                    .as(step + " from " + from)
                    .isEqualTo(PlacementRule.STEP_NOT_OPEN);
        });
    }

    @Test
    void proposedWorkRecordsCaseAndNeed() {
        Placement placement = Stored.as(12, new Placement(FILE, "SEWING", "n1", EARLIER));
        PlacementTransition move = placement.propose(centre());
        assertThat(move.step()).isEqualTo(PlacementStep.PROPOSE);
        assertThat(move.from()).isNull();
        assertThat(move.reasonKey()).isNull();
        assertThat(placement.id()).isEqualTo(12);
        assertThat(placement.status()).isEqualTo(PlacementStatus.PROPOSED);
        assertThat(placement.statusSince()).isEqualTo(EARLIER);
        assertThat(placement.proposedOn()).isEqualTo(BEFORE);
        assertThat(placement.caseId()).isEqualTo(FILE.id());
        assertThat(placement.needKey()).isEqualTo("n1");
        assertThat(placement.work()).isEqualTo("SEWING");
        assertThat(placement.ref()).isNotBlank();
        assertThat(placement.code()).isNotNull();
        assertThat(placement.partner()).isNull();
        assertThat(placement.introduction()).isNull();
        assertThat(placement.isSent()).isFalse();
    }

    @Test
    void anIntroductionRecordsPartnerMeetingAndDeadline() {
        Placement placement = at(PlacementStatus.PROPOSED, null);
        Instant due = NOW.plus(Duration.ofDays(5));
        placement.introduce(centre(), Introduction.EMPLOYMENT_SERVICE, EMPLOYER, TODAY.plusDays(3), due);
        assertThat(placement.isSent()).isTrue();
        assertThat(placement.introduction()).isEqualTo(Introduction.EMPLOYMENT_SERVICE);
        assertThat(placement.partner()).isEqualTo(EMPLOYER);
        assertThat(placement.introducedOn()).isEqualTo(TODAY);
        assertThat(placement.meetOn()).isEqualTo(TODAY.plusDays(3));
        assertThat(placement.replyDue()).isEqualTo(due);
    }

    @Test
    void goingAloneDisclosesNothing() {
        Placement placement = at(PlacementStatus.PROPOSED, null);
        assertRefused(PlacementRule.DAY_BEFORE_PROPOSAL, () -> placement.goAlone(client(), BEFORE.minusDays(1)));
        assertRefused(PlacementRule.DAY_IN_FUTURE, () -> placement.goAlone(client(), TODAY.plusDays(1)));
        assertThat(placement.introduction()).isNull();
        placement.goAlone(client(), BEFORE);
        assertThat(placement.isSent()).isFalse();
        assertThat(placement.partner()).isNull();
        assertThat(placement.introduction()).isEqualTo(Introduction.ALONE);
        assertThat(placement.introducedOn()).isEqualTo(BEFORE);
    }

    @Test
    void interviewAndStartLieBetweenIntroductionAndToday() {
        Placement placement = at(PlacementStatus.INTRODUCED, Introduction.ALONE);
        LocalDate first = BEFORE;
        assertRefused(PlacementRule.DAY_BEFORE_INTRODUCTION, () -> placement.interview(client(), first.minusDays(1)));
        assertRefused(PlacementRule.DAY_IN_FUTURE, () -> placement.interview(client(), TODAY.plusDays(1)));
        assertRefused(
                PlacementRule.DAY_BEFORE_INTRODUCTION, () -> placement.start(client(), first.minusDays(1), TERMS));
        assertRefused(PlacementRule.DAY_IN_FUTURE, () -> placement.start(client(), TODAY.plusDays(1), TERMS));
        assertThat(placement.status()).isEqualTo(PlacementStatus.INTRODUCED);
        placement.interview(client(), first);
        assertThat(placement.interviewedOn()).isEqualTo(first);
        placement.start(client(), TODAY, TERMS);
        assertThat(placement.startOn()).isEqualTo(TODAY);
        assertThat(placement.terms()).isEqualTo(TERMS);
    }

    @ParameterizedTest
    @EnumSource
    void termsAreToldWhileTheClientWorks(PlacementStatus status) {
        Placement placement = at(status, Introduction.ALONE);
        WorkTerms terms = new WorkTerms(EmploymentType.SEASONAL, null, null, MissingReason.REFUSED);
        if (status.isWorking()) {
            placement.tellTerms(terms);
            assertThat(placement.terms()).isEqualTo(terms);
        } else {
            assertRefused(PlacementRule.STEP_NOT_OPEN, () -> placement.tellTerms(terms));
        }
    }

    @ParameterizedTest
    @EnumSource
    void startIsCorrectedByTheCentreOnceItIsRecorded(PlacementStatus from) {
        for (BusinessSource source : BusinessSource.values()) {
            Placement placement = at(from, Introduction.ALONE);
            placement.planCheck(CheckWindow.around(CheckMilestone.MONTH_1, TODAY, 10));
            BusinessStamp stamp = new BusinessStamp(source, WORKER, NOW.plusSeconds(60));
            boolean allowed = source == BusinessSource.CENTRE && (from.isWorking() || from == PlacementStatus.ENDED);
            if (allowed) {
                PlacementTransition move = correct(placement, stamp, BEFORE, CheckMilestone.MONTH_6);
                PlacementStatus after = from == PlacementStatus.ENDED ? from : PlacementStatus.RETAINED_6M;
                assertThat(move.step()).isEqualTo(PlacementStep.CORRECT_START);
                assertThat(move.from()).isEqualTo(from);
                assertThat(move.to()).isEqualTo(after);
                assertThat(move.isReversal()).isFalse();
                assertThat(move.reasonKey()).isEqualTo("StartCorrectionReason.CLIENT_REMEMBERS");
                assertThat(placement.status()).isEqualTo(after);
                assertThat(placement.statusSince()).isEqualTo(after == from ? NOW : stamp.at());
                assertThat(placement.startOn()).isEqualTo(BEFORE);
                assertThat(placement.terms()).isEqualTo(TERMS);
                assertThat(placement.nextCheck()).isNull();
            } else {
                assertRefused(PlacementRule.STEP_NOT_OPEN, () -> correct(placement, stamp, BEFORE, null));
                assertThat(placement.status()).isEqualTo(from);
            }
        }
    }

    @Test
    void statusFallsBackWhenNoCheckCountsAnyMore() {
        Placement placement = at(PlacementStatus.RETAINED_12M, Introduction.ALONE);
        correct(placement, centre(), BEFORE, CheckMilestone.MONTH_1);
        assertThat(placement.status()).isEqualTo(PlacementStatus.STARTED);
        correct(placement, centre(), TODAY, CheckMilestone.MONTH_3);
        assertThat(placement.status()).isEqualTo(PlacementStatus.RETAINED_3M);
        correct(placement, centre(), BEFORE, null);
        assertThat(placement.status()).isEqualTo(PlacementStatus.STARTED);
    }

    @Test
    void correctedStartFitsWhatIsKnown() {
        Placement placement = at(PlacementStatus.ENDED, Introduction.ALONE);
        assertRefused(
                PlacementRule.DAY_BEFORE_INTRODUCTION, () -> correct(placement, centre(), BEFORE.minusDays(1), null));
        assertRefused(PlacementRule.DAY_IN_FUTURE, () -> correct(placement, centre(), TODAY.plusDays(1), null));
        assertRefused(PlacementRule.NOTHING_CORRECTED, () -> correct(placement, centre(), TODAY, null));
        BusinessStamp later = new BusinessStamp(BusinessSource.CENTRE, WORKER, NOW.plus(Duration.ofDays(1)));
        assertRefused(PlacementRule.DAY_AFTER_END, () -> correct(placement, later, TODAY.plusDays(1), null));
        Placement checked = at(PlacementStatus.STARTED, Introduction.ALONE);
        PlacementCheck seen = new PlacementCheck(
                checked, CheckMilestone.MONTH_1, CheckAnswer.STILL_THERE, TODAY.minusDays(2), client());
        PlacementCheck missed = new PlacementCheck(
                checked, CheckMilestone.MONTH_1, CheckAnswer.NOT_REACHED, TODAY.minusDays(9), client());
        assertRefused(
                PlacementRule.DAY_AFTER_CHECK,
                () -> checked.correctStart(
                        centre(),
                        TODAY.minusDays(1),
                        TERMS,
                        StartCorrectionReason.MISTYPED,
                        List.of(missed, seen),
                        null));
        assertThat(checked.startOn()).isEqualTo(TODAY);
        checked.correctStart(
                centre(), TODAY.minusDays(2), TERMS, StartCorrectionReason.MISTYPED, List.of(missed, seen), null);
        assertThat(checked.startOn()).isEqualTo(TODAY.minusDays(2));
    }

    @Test
    void kindAndPayAreCorrectedAlone() {
        Placement placement = at(PlacementStatus.STARTED, Introduction.ALONE);
        WorkTerms terms = new WorkTerms(EmploymentType.SEASONAL, null, null, MissingReason.REFUSED);
        placement.correctStart(centre(), TODAY, terms, StartCorrectionReason.MISTYPED, List.of(), null);
        assertThat(placement.terms()).isEqualTo(terms);
        assertThat(placement.startOn()).isEqualTo(TODAY);
    }

    @Test
    void nothingOfThePartnerIsRevertedAfterACorrection() {
        Placement placement = at(PlacementStatus.INTRODUCED, Introduction.EMPLOYER);
        List<PlacementTransition> moves = new ArrayList<>();
        moves.add(placement.start(partner(), TODAY, WorkTerms.NOT_ASKED));
        moves.add(correct(placement, centre(), TODAY, null));
        assertRefused(PartnerBusinessRule.NOTHING_TO_TAKE_BACK, () -> takeBack(placement, moves, null));
        assertThat(placement.startOn()).isEqualTo(TODAY);
    }

    @Test
    void anEntryAboutTheStartNamesTheOneItReplaces() {
        Placement placement = at(PlacementStatus.STARTED, Introduction.ALONE);
        StartEntry first = new StartEntry(placement, partner(), null, null);
        correct(placement, centre(), BEFORE, null);
        StartEntry second = new StartEntry(placement, centre(), first, StartCorrectionReason.PARTNER_DIFFERS);
        assertThat(first.replacesRef()).isNull();
        assertThat(first.reason()).isNull();
        assertThat(first.startOn()).isEqualTo(TODAY);
        assertThat(first.terms()).isEqualTo(TERMS);
        assertThat(first.source()).isEqualTo(BusinessSource.PARTNER);
        assertThat(first.ref()).isNotBlank().isNotEqualTo(second.ref());
        assertThat(second.replacesRef()).isEqualTo(first.ref());
        assertThat(second.reason()).isEqualTo(StartCorrectionReason.PARTNER_DIFFERS);
        assertThat(second.startOn()).isEqualTo(BEFORE);
        assertThat(second.source()).isEqualTo(BusinessSource.CENTRE);
        assertThat(second.recordedAt()).isEqualTo(NOW);
        assertThat(second.recordedBy()).isEqualTo(WORKER);
        assertThat(second.placementRef()).isEqualTo(placement.ref());
        assertThat(second.caseId()).isEqualTo(FILE.id().value());
    }

    @Test
    void checksCountForTheMilestoneInWhoseDaysTheyLie() {
        Placement placement = at(PlacementStatus.STARTED, Introduction.ALONE);
        List<CheckWindow> windows = List.of(
                CheckWindow.around(CheckMilestone.MONTH_1, TODAY.minusDays(100), 10),
                CheckWindow.around(CheckMilestone.MONTH_3, TODAY.minusDays(50), 10),
                CheckWindow.around(CheckMilestone.MONTH_6, TODAY, 10));
        List<PlacementCheck> checks = List.of(
                heldOn(placement, CheckAnswer.STILL_THERE, TODAY.minusDays(100)),
                heldOn(placement, CheckAnswer.NOT_REACHED, TODAY.minusDays(52)),
                heldOn(placement, CheckAnswer.STILL_THERE, TODAY.minusDays(51)),
                heldOn(placement, CheckAnswer.STILL_THERE, TODAY.minusDays(30)),
                heldOn(placement, CheckAnswer.NOT_SAID, TODAY));
        assertThat(CheckSchedule.unanswered(windows, checks)).isEmpty();
        assertThat(CheckSchedule.retained(windows, checks)).contains(CheckMilestone.MONTH_3);
        assertThat(CheckSchedule.unanswered(windows, checks.subList(0, 2)))
                .containsExactly(CheckMilestone.MONTH_3, CheckMilestone.MONTH_6);
        assertThat(CheckSchedule.retained(windows, checks.subList(0, 2))).isEmpty();
        assertThat(CheckSchedule.retained(
                        windows,
                        List.of(
                                heldOn(placement, CheckAnswer.NO_LONGER, TODAY),
                                heldOn(placement, CheckAnswer.STILL_THERE, TODAY))))
                .isEmpty();
        assertThat(CheckSchedule.retained(windows, List.of(heldOn(placement, CheckAnswer.STILL_THERE, TODAY))))
                .contains(CheckMilestone.MONTH_6);
    }

    private static PlacementCheck heldOn(Placement placement, CheckAnswer answer, LocalDate day) {
        return new PlacementCheck(placement, CheckMilestone.MONTH_1, answer, day, client());
    }

    private static PlacementTransition correct(
            Placement placement, BusinessStamp stamp, LocalDate on, @Nullable CheckMilestone retained) {
        return placement.correctStart(stamp, on, TERMS, StartCorrectionReason.CLIENT_REMEMBERS, List.of(), retained);
    }

    @ParameterizedTest
    @CsvSource({"-11, false", "-10, true", "0, true", "10, true", "11, false"})
    void aCheckTakesPlaceWithinItsDays(int distance, boolean open) {
        LocalDate due = TODAY.minusDays(30);
        Placement placement = at(PlacementStatus.STARTED, Introduction.ALONE);
        CheckWindow window = CheckWindow.around(CheckMilestone.MONTH_1, due, 10);
        placement.planCheck(window);
        LocalDate held = due.plusDays(distance);
        assertThat(window.isOpenOn(held)).isEqualTo(open);
        if (open) {
            PlacementCheck check = placement.check(client(), CheckAnswer.STILL_THERE, held);
            assertThat(check.milestone()).isEqualTo(CheckMilestone.MONTH_1);
            assertThat(check.answer()).isEqualTo(CheckAnswer.STILL_THERE);
            assertThat(check.heldOn()).isEqualTo(held);
            assertThat(check.recordedAt()).isEqualTo(NOW);
            assertThat(check.recordedBy()).isEqualTo(WORKER);
            assertThat(check.placementRef()).isEqualTo(placement.ref());
            assertThat(check.caseId()).isEqualTo(FILE.id().value());
            assertThat(placement.nextCheck()).isNull();
        } else {
            assertRefused(
                    PlacementRule.CHECK_OUTSIDE_WINDOW, () -> placement.check(client(), CheckAnswer.STILL_THERE, held));
            assertThat(placement.nextCheck()).isEqualTo(window);
        }
    }

    @Test
    void aCheckIsOverTheDayAfterItsLast() {
        Placement placement = at(PlacementStatus.STARTED, Introduction.ALONE);
        assertThat(placement.isCheckOver(TODAY.plusYears(2))).isFalse();
        placement.planCheck(CheckWindow.around(CheckMilestone.MONTH_3, TODAY, 10));
        assertThat(placement.isCheckOver(TODAY.plusDays(10))).isFalse();
        assertThat(placement.isCheckOver(TODAY.plusDays(11))).isTrue();
    }

    @Test
    void notReachedLeavesTheCheckOpenForAnotherAttempt() {
        Placement placement = at(PlacementStatus.STARTED, Introduction.ALONE);
        CheckWindow window = CheckWindow.around(CheckMilestone.MONTH_3, TODAY, 10);
        placement.planCheck(window);
        PlacementCheck tried = placement.check(client(), CheckAnswer.NOT_REACHED, TODAY.minusDays(1));
        assertThat(placement.nextCheck()).isEqualTo(window);
        assertThat(placement.retain(client(), tried)).isEmpty();
        assertThat(placement.status()).isEqualTo(PlacementStatus.STARTED);
        PlacementCheck asked = placement.check(client(), CheckAnswer.STILL_THERE, TODAY);
        assertThat(placement.retain(client(), asked)).isPresent();
        assertThat(placement.status()).isEqualTo(PlacementStatus.RETAINED_3M);
        assertRefused(PlacementRule.NO_CHECK_OPEN, () -> placement.check(client(), CheckAnswer.STILL_THERE, TODAY));
    }

    @ParameterizedTest
    @EnumSource
    void onlyStillThereAtAMilestoneRetains(CheckAnswer answer) {
        for (CheckMilestone milestone : CheckMilestone.values()) {
            Placement placement = at(PlacementStatus.STARTED, Introduction.ALONE);
            placement.planCheck(CheckWindow.around(milestone, TODAY, 10));
            PlacementCheck check = placement.check(client(), answer, TODAY);
            assertThat(placement.retain(client(), check).isPresent())
                    .isEqualTo(answer == CheckAnswer.STILL_THERE && milestone != CheckMilestone.MONTH_1);
        }
    }

    @Test
    void aCheckIsNotRecordedAheadOfItsDay() {
        Placement placement = at(PlacementStatus.STARTED, Introduction.ALONE);
        placement.planCheck(CheckWindow.around(CheckMilestone.MONTH_1, TODAY, 10));
        assertRefused(
                PlacementRule.DAY_IN_FUTURE,
                () -> placement.check(client(), CheckAnswer.STILL_THERE, TODAY.plusDays(1)));
    }

    @Test
    void endedWorkIsNotChecked() {
        Placement placement = at(PlacementStatus.ENDED, Introduction.ALONE);
        placement.planCheck(CheckWindow.around(CheckMilestone.MONTH_1, TODAY, 10));
        assertRefused(PlacementRule.NO_CHECK_OPEN, () -> placement.check(client(), CheckAnswer.STILL_THERE, TODAY));
    }

    @Test
    void workEndsBetweenItsFirstDayAndToday() {
        Placement placement = at(PlacementStatus.STARTED, Introduction.ALONE);
        placement.planCheck(CheckWindow.around(CheckMilestone.MONTH_1, TODAY, 10));
        assertRefused(
                PlacementRule.DAY_IN_FUTURE, () -> placement.end(client(), TODAY.plusDays(1), WorkEndCause.HARASSMENT));
        assertRefused(
                PlacementRule.DAY_BEFORE_START,
                () -> placement.end(client(), TODAY.minusDays(1), WorkEndCause.HARASSMENT));
        assertThat(placement.endedOn()).isNull();
        PlacementTransition move = placement.end(client(), TODAY, WorkEndCause.HARASSMENT);
        assertThat(move.reasonKey()).isEqualTo("WorkEndCause.HARASSMENT");
        assertThat(placement.endedOn()).isEqualTo(TODAY);
        assertThat(placement.endCause()).isEqualTo(WorkEndCause.HARASSMENT);
        assertThat(placement.nextCheck()).isNull();
    }

    @Test
    void reasonIsRecordedWithTheTransition() {
        assertThat(at(PlacementStatus.INTRODUCED, Introduction.ALONE)
                        .notHire(client(), "HOURS")
                        .reasonKey())
                .isEqualTo("not_hired_reason.HOURS");
        assertThat(at(PlacementStatus.OFFERED, Introduction.ALONE)
                        .cancel(centre(), PlacementCancelReason.CLIENT_WISH)
                        .reasonKey())
                .isEqualTo("PlacementCancelReason.CLIENT_WISH");
    }

    @Test
    void revertedStartClearsWhatItRecorded() {
        Placement placement = at(PlacementStatus.INTRODUCED, Introduction.EMPLOYER);
        List<PlacementTransition> moves = new ArrayList<>();
        moves.add(placement.interview(partner(), TODAY));
        moves.add(placement.start(partner(), TODAY, WorkTerms.NOT_ASKED));
        placement.planCheck(CheckWindow.around(CheckMilestone.MONTH_1, TODAY, 10));
        PlacementTransition back = takeBack(placement, moves, null);
        assertThat(back.step()).isEqualTo(PlacementStep.TAKE_BACK);
        assertThat(back.isReversal()).isTrue();
        assertThat(back.reasonKey()).isNull();
        assertThat(back.from()).isEqualTo(PlacementStatus.STARTED);
        assertThat(placement.status()).isEqualTo(PlacementStatus.INTERVIEWED);
        assertThat(placement.startOn()).isNull();
        assertThat(placement.terms()).isNull();
        assertThat(placement.nextCheck()).isNull();
        assertThat(placement.interviewedOn()).isEqualTo(TODAY);
        PlacementTransition put = takeBack(placement, moves, EntryCorrectionReason.WRONG_PERSON);
        assertThat(put.step()).isEqualTo(PlacementStep.CORRECT);
        assertThat(put.reasonKey()).isEqualTo("EntryCorrectionReason.WRONG_PERSON");
        assertThat(placement.status()).isEqualTo(PlacementStatus.INTRODUCED);
        assertThat(placement.statusSince()).isEqualTo(NOW);
        assertThat(placement.interviewedOn()).isNull();
        assertRefused(PartnerBusinessRule.NOTHING_TO_TAKE_BACK, () -> takeBack(placement, moves, null));
    }

    @Test
    void onlyThePartnerRevertsAndOnlyItsOwnEntries() {
        Placement offered = at(PlacementStatus.INTRODUCED, Introduction.EMPLOYER);
        List<PlacementTransition> ofTheClient = new ArrayList<>(List.of(offered.offer(client())));
        assertRefused(PartnerBusinessRule.NOTHING_TO_TAKE_BACK, () -> takeBack(offered, ofTheClient, null));
        Placement answered = at(PlacementStatus.INTRODUCED, Introduction.EMPLOYER);
        List<PlacementTransition> ofThePartner = List.of(answered.offer(partner()));
        for (BusinessSource source : EnumSet.complementOf(EnumSet.of(BusinessSource.PARTNER))) {
            assertRefused(
                    PartnerBusinessRule.NOTHING_TO_TAKE_BACK,
                    () -> answered.takeBack(
                            new BusinessStamp(source, WORKER, NOW), new StepHistory<>(ofThePartner), null));
        }
        assertThat(answered.status()).isEqualTo(PlacementStatus.OFFERED);
    }

    private static PlacementTransition takeBack(
            Placement placement, List<PlacementTransition> moves, @Nullable EntryCorrectionReason error) {
        PlacementTransition back = placement.takeBack(partner(), new StepHistory<>(moves), error);
        moves.add(back);
        return back;
    }

    /** Returns a placement in a status, reached by what the client says on the way. */
    private static Placement at(PlacementStatus goal, @Nullable Introduction introduction) {
        Placement placement = new Placement(FILE, "SEWING", null, EARLIER);
        BusinessStamp before = new BusinessStamp(BusinessSource.CENTRE, WORKER, EARLIER);
        if (goal == PlacementStatus.PROPOSED) {
            return placement;
        }
        if (introduction == Introduction.ALONE) {
            placement.goAlone(new BusinessStamp(BusinessSource.CLIENT, WORKER, EARLIER), BEFORE);
        } else {
            placement.introduce(before, Introduction.EMPLOYER, EMPLOYER, TODAY, NOW);
        }
        switch (goal) {
            case PROPOSED, INTRODUCED -> {
                // reached
            }
            case INTERVIEWED -> placement.interview(client(), TODAY);
            case OFFERED -> placement.offer(client());
            case NOT_HIRED -> placement.notHire(client(), "OTHER");
            case CANCELLED -> placement.cancel(centre(), PlacementCancelReason.OTHER);
            case STARTED, RETAINED_3M, RETAINED_6M, RETAINED_12M, ENDED -> placement.start(client(), TODAY, TERMS);
        }
        switch (goal) {
            case RETAINED_3M -> retain(placement, client(), CheckMilestone.MONTH_3);
            case RETAINED_6M -> retain(placement, client(), CheckMilestone.MONTH_6);
            case RETAINED_12M -> retain(placement, client(), CheckMilestone.MONTH_12);
            case ENDED -> placement.end(client(), TODAY, WorkEndCause.OTHER);
            default -> {
                // reached
            }
        }
        return placement;
    }

    private static BusinessStamp centre() {
        return new BusinessStamp(BusinessSource.CENTRE, WORKER, NOW);
    }

    private static BusinessStamp client() {
        return new BusinessStamp(BusinessSource.CLIENT, WORKER, NOW);
    }

    private static BusinessStamp partner() {
        return new BusinessStamp(BusinessSource.PARTNER, WORKER, NOW);
    }
}

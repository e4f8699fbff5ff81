package vn.donghanh.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;
import static vn.donghanh.testing.Refusals.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.testing.Stored;

/** The steps of a matter: the transition table, the sources, the permitted days, and reverting a partner's entry. */
class LegalAidMatterTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate TODAY = CentreTime.day(NOW);
    private static final Instant EARLIER = NOW.minus(Duration.ofDays(20));
    private static final StaffId WORKER = new StaffId(1);
    private static final OrganisationId CENTRE = new OrganisationId(5);
    private static final CaseView FILE = CaseViews.at(CaseStatus.ACTIVE, WORKER, EARLIER);
    private static final Set<BusinessSource> PARTNERS =
            EnumSet.of(BusinessSource.PARTNER, BusinessSource.PARTNER_BY_LETTER);

    /** Performs a step. */
    private interface Step {
        LegalAidTransition by(LegalAidMatter matter, BusinessStamp stamp);
    }

    private static final Map<LegalAidStep, Step> STEPS = Map.of(
            LegalAidStep.PREPARE, LegalAidMatter::prepare,
            LegalAidStep.REFER, (matter, stamp) -> matter.refer(stamp, CENTRE, NOW),
            LegalAidStep.ACCEPT, (matter, stamp) -> matter.accept(stamp, TODAY),
            LegalAidStep.REFUSE, (matter, stamp) -> matter.refuse(stamp, "PAPERS"),
            LegalAidStep.BEGIN, LegalAidMatter::begin,
            LegalAidStep.INSTEAD, (matter, stamp) -> matter.goInstead(stamp, LegalAidRoute.ADVICE),
            LegalAidStep.SET_HEARING, (matter, stamp) -> matter.scheduleHearing(stamp, TODAY),
            LegalAidStep.RESOLVE, (matter, stamp) -> matter.resolve(stamp, TODAY, "GRANTED"),
            LegalAidStep.WITHDRAW, (matter, stamp) -> matter.withdraw(stamp, LegalAidWithdrawalReason.CLIENT_WISH));

    private final List<LegalAidTransition> history = new ArrayList<>();

    /** Takes every step from every status for every source and compares the outcome with the transition table. */
    @ParameterizedTest
    @EnumSource
    void everyStepFollowsTheTransitionTable(LegalAidStatus from) {
        assertThat(STEPS.keySet())
                .isEqualTo(EnumSet.complementOf(
                        EnumSet.of(LegalAidStep.REQUEST, LegalAidStep.TAKE_BACK, LegalAidStep.CORRECT)));
        STEPS.forEach((step, take) -> {
            for (BusinessSource source : BusinessSource.values()) {
                LegalAidMatter matter = at(from);
                BusinessStamp stamp = new BusinessStamp(source, WORKER, NOW);
                if (from.allows(step, source)) {
                    LegalAidTransition transition = take.by(matter, stamp);
                    assertThat(matter.status()).isEqualTo(step.target());
                    assertThat(transition.step()).isEqualTo(step);
                    assertThat(transition.from()).isEqualTo(from);
                    assertThat(transition.to()).isEqualTo(step.target());
                    assertThat(transition.source()).isEqualTo(source);
                    assertThat(transition.recordedBy()).isEqualTo(WORKER);
                    assertThat(transition.at()).isEqualTo(NOW);
                    assertThat(matter.statusSince()).isEqualTo(from == step.target() ? EARLIER : NOW);
                } else {
                    assertThat(refusal(() -> take.by(matter, stamp)))
                            .as(step + " from " + from + " by " + source)
                            .isEqualTo(LegalAidRule.STEP_NOT_OPEN);
                    assertThat(matter.status()).isEqualTo(from);
                }
            }
        });
    }

    /** Once another way was taken, the legal aid centre that refused has nothing to say any more. */
    @Test
    void partnerTakesNoStepAfterAnotherWayWasTaken() {
        LegalAidMatter matter = at(LegalAidStatus.REFUSED);
        matter.goInstead(centre(), LegalAidRoute.PAID_COUNSEL);
        for (BusinessSource source : PARTNERS) {
            BusinessStamp stamp = new BusinessStamp(source, WORKER, NOW);
            assertRefused(LegalAidRule.STEP_NOT_OPEN, () -> matter.resolve(stamp, TODAY, "GRANTED"));
            assertRefused(LegalAidRule.STEP_NOT_OPEN, () -> matter.scheduleHearing(stamp, TODAY));
        }
        assertThat(matter.business().phase()).isEqualTo(BusinessPhase.DECLINED);
        assertThat(matter.business().statusKey()).isEqualTo("LegalAidStatus.REFUSED");
        matter.scheduleHearing(centre(), TODAY.plusDays(3));
        assertThat(matter.business().nextDay()).isNull();
        matter.resolve(centre(), TODAY, "GRANTED");
        assertThat(matter.status()).isEqualTo(LegalAidStatus.RESOLVED);
        assertThat(matter.business().statusKey()).isEqualTo("LegalAidStatus.REFUSED");
    }

    @Test
    void requestedMatterRecordsCaseNeedAndSubject() {
        LegalAidMatter matter = Stored.as(12, new LegalAidMatter(FILE, "DEBT", LegalAidSubject.CHILD, "n1", EARLIER));
        LegalAidTransition transition = matter.request(centre());
        assertThat(transition.step()).isEqualTo(LegalAidStep.REQUEST);
        assertThat(transition.from()).isNull();
        assertThat(transition.reasonKey()).isNull();
        assertThat(transition.on()).isNull();
        assertThat(transition.businessRef()).isEqualTo(matter.ref()).hasSize(26);
        assertThat(matter.id()).isEqualTo(12);
        assertThat(matter.status()).isEqualTo(LegalAidStatus.REQUESTED);
        assertThat(matter.statusSince()).isEqualTo(EARLIER);
        assertThat(matter.caseId()).isEqualTo(FILE.id());
        assertThat(matter.person()).isEqualTo(FILE.person());
        assertThat(matter.needKey()).isEqualTo("n1");
        assertThat(matter.matter()).isEqualTo("DEBT");
        assertThat(matter.matterKey()).isEqualTo("legal_aid_matter.DEBT");
        assertThat(matter.subject()).isEqualTo(LegalAidSubject.CHILD);
        assertThat(matter.code()).isNotNull();
        assertThat(matter.partner()).isNull();
        assertThat(matter.route()).isNull();
        assertThat(matter.isSent()).isFalse();
        assertThat(matter.isWithPartner()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ID_PAPERS, ID_PAPERS", "CHILD_BIRTH, ID_PAPERS", "DEBT, LEGAL", "DIVORCE, LEGAL"})
    void mattersOfPapersAnswerTheNeedForPapersFirst(String matter, PresentingNeed first) {
        assertThat(LegalAidMatter.answeredNeeds(matter)).startsWith(first).contains(PresentingNeed.LEGAL);
    }

    @Test
    void sentMatterRecordsPartnerAndDeadline() {
        LegalAidMatter matter = at(LegalAidStatus.PREPARING);
        Instant due = NOW.plus(Duration.ofDays(5));
        matter.refer(centre(), CENTRE, due);
        assertThat(matter.isSent()).isTrue();
        assertThat(matter.isWithPartner()).isTrue();
        assertThat(matter.partner()).isEqualTo(CENTRE);
        assertThat(matter.replyDue()).isEqualTo(due);
        assertThat(matter.route()).isEqualTo(LegalAidRoute.STATE_LEGAL_AID);
        assertThat(matter.business().answerDue()).isEqualTo(due);
        assertThat(matter.business().kind()).isEqualTo(PartnerBusinessKind.LEGAL_AID);
        assertThat(matter.business().phase()).isEqualTo(BusinessPhase.WAITING);
        assertThat(matter.business().titleKey()).isEqualTo("legal_aid_matter.DIVORCE");
        matter.accept(partner(), TODAY);
        assertThat(matter.acceptedOn()).isEqualTo(TODAY);
        assertThat(matter.business().answerDue()).isNull();
    }

    @Test
    void acceptanceLiesBetweenSendingAndToday() {
        LegalAidMatter matter = at(LegalAidStatus.REFERRED);
        LocalDate sent = CentreTime.day(EARLIER);
        assertRefused(LegalAidRule.DAY_IN_FUTURE, () -> matter.accept(partner(), TODAY.plusDays(1)));
        assertRefused(LegalAidRule.DAY_BEFORE_SENDING, () -> matter.accept(partner(), sent.minusDays(1)));
        assertThat(matter.acceptedOn()).isNull();
        matter.accept(partner(), sent);
        assertThat(matter.acceptedOn()).isEqualTo(sent);
    }

    @Test
    void matterIsResolvedByTodayAndHoldsItsOutcome() {
        LegalAidMatter matter = at(LegalAidStatus.IN_PROGRESS);
        assertRefused(LegalAidRule.DAY_IN_FUTURE, () -> matter.resolve(partner(), TODAY.plusDays(1), "GRANTED"));
        LegalAidTransition transition = matter.resolve(partner(), TODAY, "GRANTED");
        assertThat(transition.reasonKey()).isEqualTo("legal_aid_outcome.GRANTED");
        assertThat(transition.on()).isEqualTo(TODAY);
        assertThat(matter.resolvedOn()).isEqualTo(TODAY);
        assertThat(matter.outcome()).isEqualTo("GRANTED");
        assertThat(matter.business().phase()).isEqualTo(BusinessPhase.ENDED);
    }

    @Test
    void matterWithoutPartnerIsResolvedOnAnyDayPast() {
        LegalAidMatter matter = at(LegalAidStatus.PREPARING);
        matter.goInstead(centre(), LegalAidRoute.OFFICE);
        matter.resolve(centre(), TODAY.minusYears(1), "PAPERS_ISSUED");
        assertThat(matter.resolvedOn()).isEqualTo(TODAY.minusYears(1));
    }

    @Test
    void hearingLiesAheadAndWithinTwoYears() {
        LegalAidMatter matter = at(LegalAidStatus.IN_PROGRESS);
        assertRefused(LegalAidRule.HEARING_NOT_AHEAD, () -> matter.scheduleHearing(partner(), TODAY.minusDays(1)));
        assertRefused(
                LegalAidRule.HEARING_NOT_AHEAD,
                () -> matter.scheduleHearing(partner(), TODAY.plusYears(2).plusDays(1)));
        assertThat(matter.hearingOn()).isNull();
        matter.scheduleHearing(partner(), TODAY.plusYears(2));
        assertThat(matter.business().nextDay()).isEqualTo(TODAY.plusYears(2));
        matter.scheduleHearing(new BusinessStamp(BusinessSource.CLIENT, WORKER, NOW), TODAY);
        assertThat(matter.hearingOn()).isEqualTo(TODAY);
        assertThat(matter.business().nextDay())
                .as("a day that the partner did not name")
                .isNull();
    }

    @Test
    void anotherWayIsNotTheLegalAidCentre() {
        LegalAidMatter matter = at(LegalAidStatus.REFUSED);
        assertRefused(LegalAidRule.ROUTE_MISSING, () -> matter.goInstead(centre(), LegalAidRoute.STATE_LEGAL_AID));
        assertThat(matter.goInstead(centre(), LegalAidRoute.PAID_COUNSEL).reasonKey())
                .isEqualTo("LegalAidRoute.PAID_COUNSEL");
        assertThat(matter.route()).isEqualTo(LegalAidRoute.PAID_COUNSEL);
        assertThat(LegalAidRoute.alternatives())
                .containsExactly(LegalAidRoute.PAID_COUNSEL, LegalAidRoute.ADVICE, LegalAidRoute.OFFICE);
    }

    @Test
    void groundIsChosenWhilePreparingAndHasToFit() {
        LegalAidGround poor = ground("POOR", null);
        LegalAidGround violence = ground("FAMILY_VIOLENCE", "VIOLENCE");
        LegalAidMatter matter = at(LegalAidStatus.PREPARING);
        assertRefused(LegalAidRule.GROUND_NOT_VALID, () -> matter.chooseGround(violence, TODAY));
        assertRefused(LegalAidRule.GROUND_NOT_VALID, () -> matter.chooseGround(poor, LocalDate.of(2017, 12, 31)));
        matter.chooseGround(poor, TODAY);
        assertThat(matter.ground()).isEqualTo("POOR");
        EnumSet.complementOf(EnumSet.of(LegalAidStatus.PREPARING))
                .forEach(status -> assertRefused(
                        LegalAidRule.STEP_NOT_OPEN, () -> at(status).chooseGround(poor, TODAY)));
    }

    @Test
    void onlySystemWithdrawsForALapsedConsent() {
        assertThat(LegalAidWithdrawalReason.selectableByWorkers())
                .doesNotContain(LegalAidWithdrawalReason.CONSENT_WITHDRAWN)
                .hasSize(LegalAidWithdrawalReason.values().length - 1);
        assertThat(at(LegalAidStatus.REFERRED)
                        .withdraw(centre(), LegalAidWithdrawalReason.CONSENT_WITHDRAWN)
                        .reasonKey())
                .isEqualTo("LegalAidWithdrawalReason.CONSENT_WITHDRAWN");
    }

    @Test
    void revertedAcceptanceWaitsForAnAnswerAgain() {
        LegalAidMatter matter = at(LegalAidStatus.REFERRED);
        history.add(matter.accept(partner(), TODAY));
        LegalAidTransition back = takeBack(matter, null);
        assertThat(matter.status()).isEqualTo(LegalAidStatus.REFERRED);
        assertThat(matter.acceptedOn()).isNull();
        assertThat(back.step()).isEqualTo(LegalAidStep.TAKE_BACK);
        assertThat(back.from()).isEqualTo(LegalAidStatus.ACCEPTED);
        assertThat(back.to()).isEqualTo(LegalAidStatus.REFERRED);
        assertThat(back.reasonKey()).isNull();
        assertThat(matter.statusSince()).isEqualTo(NOW);
    }

    @Test
    void correctedRefusalAndOutcomeAreCleared() {
        LegalAidMatter refused = at(LegalAidStatus.REFERRED);
        history.add(refused.refuse(partner(), "PAPERS"));
        LegalAidTransition corrected = takeBack(refused, EntryCorrectionReason.WRONG_PERSON);
        assertThat(corrected.step()).isEqualTo(LegalAidStep.CORRECT);
        assertThat(corrected.reasonKey()).isEqualTo("EntryCorrectionReason.WRONG_PERSON");
        assertThat(refused.status()).isEqualTo(LegalAidStatus.REFERRED);

        history.clear();
        LegalAidMatter resolved = at(LegalAidStatus.IN_PROGRESS);
        history.add(resolved.resolve(partner(), TODAY, "GRANTED"));
        takeBack(resolved, null);
        assertThat(resolved.status()).isEqualTo(LegalAidStatus.IN_PROGRESS);
        assertThat(resolved.resolvedOn()).isNull();
        assertThat(resolved.outcome()).isNull();
    }

    @Test
    void daysThatCameAndTheDayAheadAreHearingDays() {
        LegalAidMatter matter = at(LegalAidStatus.IN_PROGRESS);
        assertThat(LegalAidMatter.hearingDays(history)).isEmpty();
        schedule(matter, 0, 5);
        assertThat(hearingDaysAhead()).as("the day ahead").containsExactly(5);
        schedule(matter, 4, 7);
        assertThat(hearingDaysAhead()).as("moved before it came").containsExactly(7);
        schedule(matter, 7, 20);
        assertThat(hearingDaysAhead()).as("followed on the day itself").containsExactly(7, 20);
        history.add(takeBack(matter, null));
        assertThat(hearingDaysAhead()).as("reverted").containsExactly(7);
        schedule(matter, 7, 7);
        assertThat(hearingDaysAhead()).as("recorded twice").containsExactly(7);
    }

    private void schedule(LegalAidMatter matter, int recordedAfter, int heldAfter) {
        BusinessStamp stamp =
                new BusinessStamp(BusinessSource.PARTNER, WORKER, NOW.plus(Duration.ofDays(recordedAfter)));
        history.add(matter.scheduleHearing(stamp, TODAY.plusDays(heldAfter)));
    }

    private List<Integer> hearingDaysAhead() {
        return LegalAidMatter.hearingDays(history).stream()
                .map(day -> (int) ChronoUnit.DAYS.between(TODAY, day))
                .toList();
    }

    @Test
    void dayAfterTheEndOfTheMatterIsNotAhead() {
        LegalAidMatter matter = at(LegalAidStatus.IN_PROGRESS);
        LocalDate day = TODAY.plusDays(5);
        assertThat(matter.endedOn()).isNull();
        assertThat(hearingText(matter, day)).isEqualTo("legalaid_matter.hearing.ahead");
        matter.resolve(partner(), TODAY.minusDays(1), "GRANTED");
        assertThat(matter.endedOn()).isEqualTo(TODAY.minusDays(1));
        assertThat(hearingText(matter, day)).isEqualTo("legalaid_matter.hearing.cancelled");
        assertThat(hearingText(matter, TODAY)).isEqualTo("legalaid_matter.hearing.cancelled");
        assertThat(hearingText(matter, TODAY.minusDays(1))).isEqualTo("legalaid_matter.hearing.alone");
        LegalAidMatter withdrawn = at(LegalAidStatus.IN_PROGRESS);
        withdrawn.withdraw(centre(), LegalAidWithdrawalReason.CLIENT_WISH);
        assertThat(withdrawn.endedOn()).isEqualTo(TODAY);
        assertThat(hearingText(withdrawn, day)).isEqualTo("legalaid_matter.hearing.cancelled");
    }

    private static String hearingText(LegalAidMatter matter, LocalDate day) {
        return LegalAidHearingRow.of(day, TODAY, matter.endedOn(), List.of()).textKey();
    }

    @Test
    void aHearingAheadIsATaskOfAnOpenMatter() {
        LegalAidMatter matter = at(LegalAidStatus.IN_PROGRESS);
        assertThat(LegalAidQuestionProvider.question(matter, TODAY)).isEmpty();
        matter.scheduleHearing(partner(), TODAY.plusDays(5));
        assertThat(LegalAidQuestionProvider.question(matter, TODAY.plusDays(5)))
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.kind()).isEqualTo(TaskKind.LEGAL_HEARING);
                    assertThat(question.subject()).isEqualTo(matter.ref());
                    assertThat(question.due()).isEqualTo(CentreTime.endOf(TODAY.plusDays(5)));
                });
        assertThat(LegalAidQuestionProvider.question(matter, TODAY.plusDays(6))).isEmpty();
        matter.resolve(partner(), TODAY, "GRANTED");
        assertThat(LegalAidQuestionProvider.question(matter, TODAY)).isEmpty();
    }

    @Test
    void revertedHearingLeavesTheEarlierOne() {
        LegalAidMatter matter = at(LegalAidStatus.IN_PROGRESS);
        history.add(matter.scheduleHearing(partner(), TODAY.plusDays(5)));
        history.add(matter.scheduleHearing(partner(), TODAY.plusDays(9)));
        history.add(takeBack(matter, null));
        assertThat(matter.hearingOn()).isEqualTo(TODAY.plusDays(5));
        assertThat(matter.business().nextDay()).isEqualTo(TODAY.plusDays(5));
        takeBack(matter, null);
        assertThat(matter.hearingOn()).isNull();
        assertThat(matter.business().nextDay()).isNull();
        assertThat(matter.status()).isEqualTo(LegalAidStatus.IN_PROGRESS);
    }

    @Test
    void nothingElseIsReverted() {
        LegalAidMatter sent = at(LegalAidStatus.REFERRED);
        assertRefused(PartnerBusinessRule.NOTHING_TO_TAKE_BACK, () -> takeBack(sent, null));
        history.add(sent.accept(new BusinessStamp(BusinessSource.PARTNER_BY_LETTER, WORKER, NOW), TODAY));
        assertRefused(PartnerBusinessRule.NOTHING_TO_TAKE_BACK, () -> takeBack(sent, null));
        history.clear();
        LegalAidMatter refused = at(LegalAidStatus.REFERRED);
        history.add(refused.refuse(partner(), "PAPERS"));
        assertRefused(
                PartnerBusinessRule.NOTHING_TO_TAKE_BACK,
                () -> refused.takeBack(centre(), new StepHistory<>(history), null));
        LegalAidTransition refusal = history.get(0);
        assertThat(refused.mayRevert(refusal)).isTrue();
        refused.goInstead(centre(), LegalAidRoute.ADVICE);
        assertThat(refused.mayRevert(refusal)).isFalse();
    }

    private LegalAidTransition takeBack(LegalAidMatter matter, EntryCorrectionReason error) {
        return matter.takeBack(partner(), new StepHistory<>(history), error);
    }

    static LegalAidGround ground(String code, String onlyFor) {
        return new LegalAidGround(
                code, "2", "POLICY:" + code, code + "_CERT", onlyFor, false, LocalDate.of(2018, 1, 1));
    }

    /** Returns a matter in the status, sent to a legal aid centre unless it was not sent yet. */
    private static LegalAidMatter at(LegalAidStatus status) {
        LegalAidMatter matter = new LegalAidMatter(FILE, "DIVORCE", LegalAidSubject.CLIENT, null, EARLIER);
        if (status != LegalAidStatus.REQUESTED) {
            matter.prepare(new BusinessStamp(BusinessSource.CENTRE, WORKER, EARLIER));
        }
        if (status != LegalAidStatus.REQUESTED && status != LegalAidStatus.PREPARING) {
            matter.refer(new BusinessStamp(BusinessSource.CENTRE, WORKER, EARLIER), CENTRE, NOW);
        }
        return Stored.with(matter, "status", status);
    }

    private static BusinessStamp centre() {
        return new BusinessStamp(BusinessSource.CENTRE, WORKER, NOW);
    }

    private static BusinessStamp partner() {
        return new BusinessStamp(BusinessSource.PARTNER, new StaffId(9), NOW);
    }
}

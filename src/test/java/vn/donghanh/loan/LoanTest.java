package vn.donghanh.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;
import static vn.donghanh.testing.Refusals.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.loan.channel.LoanChannelVersion;
import vn.donghanh.loan.channel.LoanChannels;
import vn.donghanh.loan.repayment.LoanAccount;
import vn.donghanh.loan.repayment.LoanPayment;
import vn.donghanh.loan.repayment.LoanPaymentKind;
import vn.donghanh.loan.repayment.LoanTerms;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.testing.Stored;

/** The steps of a loan: the transition table, the sources, the bounds of money and days, the instalments, and what the lender takes back. */
class LoanTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate TODAY = CentreTime.day(NOW);
    private static final Instant EARLIER = NOW.minus(Duration.ofDays(100));
    private static final LocalDate BEGUN = CentreTime.day(EARLIER);
    private static final StaffId WORKER = new StaffId(1);
    private static final OrganisationId BANK = new OrganisationId(5);
    private static final CaseView FILE = CaseViews.at(CaseStatus.ACTIVE, WORKER, EARLIER);
    private static final long AMOUNT = 12_000_000;
    private static final LoanTerms TERMS = new LoanTerms(AMOUNT, 660, 12);
    private static final LoanChannelVersion NEUTRAL = LoanChannels.neutral();
    private static final LoanChannelVersion REVEALING = LoanChannels.revealing();

    /** Performs a step. */
    private interface Step {
        LoanTransition by(Loan loan, BusinessStamp stamp);
    }

    private static final Map<LoanStep, Step> STEPS = Map.ofEntries(
            Map.entry(LoanStep.CHOOSE, (loan, stamp) -> loan.choose(stamp, NEUTRAL, TODAY, false)),
            Map.entry(LoanStep.SUBMIT, (loan, stamp) -> loan.submit(stamp, NEUTRAL, BANK, NOW)),
            Map.entry(LoanStep.SUBMIT_ALONE, (loan, stamp) -> loan.submitAlone(stamp, NEUTRAL, TODAY, NOW)),
            Map.entry(LoanStep.RECEIVE, Loan::receive),
            Map.entry(LoanStep.INCOMPLETE, (loan, stamp) -> loan.missPaper(stamp, "ID_PAPER")),
            Map.entry(LoanStep.APPROVE, (loan, stamp) -> loan.approve(stamp, NEUTRAL, TODAY, TERMS)),
            Map.entry(LoanStep.REJECT, (loan, stamp) -> loan.reject(stamp, "NO_FUNDS")),
            Map.entry(LoanStep.DISBURSE, (loan, stamp) -> loan.disburse(stamp, account(), paidOut(1, TODAY))),
            Map.entry(LoanStep.FALL_BEHIND, Loan::fallBehind),
            Map.entry(LoanStep.RESTRUCTURE, (loan, stamp) -> loan.restructure(stamp, money(), 600, 24)),
            Map.entry(LoanStep.SETTLE, (loan, stamp) -> loan.settle(stamp, TODAY)),
            Map.entry(LoanStep.WRITE_OFF, (loan, stamp) -> loan.writeOff(stamp, TODAY)),
            Map.entry(LoanStep.CANCEL, (loan, stamp) -> loan.cancel(stamp, LoanCancelReason.OTHER_WAY)));

    /** Takes every step from every status for every source and compares the outcome with the transition table. */
    @ParameterizedTest
    @EnumSource
    void everyStepFollowsTheTransitionTable(LoanStatus from) {
        assertThat(STEPS.keySet())
                .as("all but the first, those of the clock and the reversals")
                .isEqualTo(EnumSet.complementOf(EnumSet.of(
                        LoanStep.PROPOSE,
                        LoanStep.BEGIN_REPAYING,
                        LoanStep.CATCH_UP,
                        LoanStep.TAKE_BACK,
                        LoanStep.CORRECT)));
        STEPS.forEach((step, take) -> {
            for (BusinessSource source : BusinessSource.values()) {
                Loan loan = at(from);
                BusinessStamp stamp = new BusinessStamp(source, WORKER, NOW);
                if (from.allows(step, source)) {
                    LoanTransition transition = take.by(loan, stamp);
                    assertThat(loan.status()).isEqualTo(from.after(step));
                    assertThat(loan.statusSince()).isEqualTo(NOW);
                    assertThat(transition.step()).isEqualTo(step);
                    assertThat(transition.from()).isEqualTo(from);
                    assertThat(transition.to()).isEqualTo(from.after(step));
                    assertThat(transition.source()).isEqualTo(source);
                    assertThat(transition.recordedBy()).isEqualTo(WORKER);
                    assertThat(transition.at()).isEqualTo(NOW);
                    assertThat(transition.businessRef()).isEqualTo(loan.ref());
                } else {
                    assertThat(refusal(() -> take.by(loan, stamp)))
                            .as(step + " from " + from + " by " + source)
                            .isEqualTo(LoanRule.STEP_NOT_OPEN);
                    assertThat(loan.status()).isEqualTo(from);
                }
            }
        });
    }

    @Test
    void proposedLoanRecordsCaseNeedAndWish() {
        Loan loan = Stored.as(12, new Loan(FILE, "FOOD", AMOUNT, "n1", EARLIER));
        LoanTransition transition = loan.propose(stamp(BusinessSource.CENTRE, EARLIER));
        assertThat(transition.step()).isEqualTo(LoanStep.PROPOSE);
        assertThat(transition.from()).isNull();
        assertThat(transition.reasonKey()).isNull();
        assertThat(transition.terms()).isNull();
        assertThat(loan.id()).isEqualTo(12);
        assertThat(loan.status()).isEqualTo(LoanStatus.PROPOSED);
        assertThat(loan.statusSince()).isEqualTo(EARLIER);
        assertThat(loan.caseId()).isEqualTo(FILE.id());
        assertThat(loan.person()).isEqualTo(FILE.person());
        assertThat(loan.needKey()).isEqualTo("n1");
        assertThat(loan.file().purpose()).isEqualTo("FOOD");
        assertThat(loan.file().amount()).isEqualTo(AMOUNT);
        assertThat(loan.ref()).isNotBlank();
        assertThat(loan.code()).isNotNull();
        assertThat(loan.partner()).isNull();
        assertThat(loan.isSent()).isFalse();
        assertThat(loan.balance().schedule(account())).isEmpty();
    }

    @Test
    void amountIsPositiveAndPlausible() {
        assertRefused(LoanRule.AMOUNT_NOT_POSITIVE, () -> new Loan(FILE, "FOOD", 0, null, NOW));
        assertRefused(
                LoanRule.AMOUNT_TOO_HIGH, () -> new Loan(FILE, "FOOD", LoanBalance.HIGHEST_AMOUNT + 1, null, NOW));
        assertThat(new Loan(FILE, "FOOD", LoanBalance.HIGHEST_AMOUNT, null, NOW)
                        .file()
                        .amount())
                .isEqualTo(LoanBalance.HIGHEST_AMOUNT);
    }

    @Test
    void channelThatRevealsNeedsASecondConfirmation() {
        Loan loan = at(LoanStatus.PROPOSED);
        assertRefused(LoanRule.REVEALING_NOT_CONFIRMED, () -> loan.choose(client(), REVEALING, TODAY, false));
        assertThat(loan.channelId()).isNull();
        loan.choose(client(), REVEALING, TODAY, true);
        assertThat(loan.channelId()).isEqualTo(REVEALING.id());
    }

    @Test
    void channelIsReadBetweenProposalAndToday() {
        Loan loan = at(LoanStatus.PROPOSED);
        assertRefused(LoanRule.DAY_IN_FUTURE, () -> loan.choose(client(), NEUTRAL, TODAY.plusDays(1), false));
        assertRefused(LoanRule.DAY_TOO_EARLY, () -> loan.choose(client(), NEUTRAL, BEGUN.minusDays(1), false));
        LoanChannelVersion ended = LoanChannels.neutral();
        Stored.with(ended, "validTo", TODAY.minusDays(1));
        assertRefused(LoanRule.CHANNEL_CHANGED, () -> loan.choose(client(), ended, TODAY, false));
        loan.choose(client(), NEUTRAL, BEGUN, false);
        assertThat(loan.status()).isEqualTo(LoanStatus.PREPARING);
    }

    @Test
    void papersAreThoseOfTheChosenChannel() {
        Loan loan = at(LoanStatus.PROPOSED);
        loan.choose(client(), REVEALING, TODAY, true);
        assertThat(loan.file().papers()).containsOnlyKeys(LoanPaper.values());
        loan.prepare(
                Map.of(),
                GroupMembership.MEMBER,
                Map.of(LoanPaper.ID_PAPER, LoanPaperState.IN_HAND, LoanPaper.GUARANTEE, LoanPaperState.REFUSED));
        loan.choose(client(), NEUTRAL, TODAY, false);
        assertThat(loan.file().papers())
                .containsOnlyKeys(LoanPaper.APPLICATION, LoanPaper.ID_PAPER, LoanPaper.PLAN_OF_USE)
                .containsEntry(LoanPaper.ID_PAPER, LoanPaperState.IN_HAND)
                .containsEntry(LoanPaper.APPLICATION, LoanPaperState.MISSING);
        assertThat(loan.file().membership()).isNull();
    }

    @Test
    void preparationIsForLoansInPreparationWithPlausibleSums() {
        assertRefused(LoanRule.STEP_NOT_OPEN, () -> prepare(at(LoanStatus.PROPOSED), AMOUNT));
        assertRefused(LoanRule.STEP_NOT_OPEN, () -> prepare(at(LoanStatus.SUBMITTED), AMOUNT));
        Loan loan = at(LoanStatus.PREPARING);
        assertRefused(LoanRule.AMOUNT_TOO_HIGH, () -> prepare(loan, 0));
        assertRefused(LoanRule.AMOUNT_TOO_HIGH, () -> prepare(loan, LoanBalance.HIGHEST_AMOUNT + 1));
        prepare(loan, LoanBalance.HIGHEST_AMOUNT);
        assertThat(loan.file().uses()).containsExactly(Map.entry("GOODS", LoanBalance.HIGHEST_AMOUNT));
    }

    @Test
    void submissionNeedsPlanGroupAndPapers() {
        Loan loan = at(LoanStatus.PROPOSED);
        loan.choose(client(), REVEALING, TODAY, true);
        assertThat(unmet(loan, REVEALING))
                .containsExactly(LoanRule.PLAN_DIFFERS, LoanRule.GROUP_MISSING, LoanRule.PAPERS_MISSING);
        assertRefused(LoanRule.PLAN_DIFFERS, () -> loan.submit(centre(), REVEALING, BANK, NOW));
        loan.prepare(
                Map.of("GOODS", AMOUNT - 1, "RENT", 1L), GroupMembership.NOT_WANTED, allPapers(LoanPaperState.IN_HAND));
        assertThat(unmet(loan, REVEALING)).containsExactly(LoanRule.GROUP_MISSING);
        loan.prepare(loan.file().uses(), GroupMembership.JOINING, allPapers(LoanPaperState.WITHHELD_FOR_SAFETY));
        assertThat(unmet(loan, REVEALING)).containsExactly(LoanRule.PAPERS_MISSING);
        assertRefused(LoanRule.PAPERS_MISSING, () -> loan.submitAlone(client(), REVEALING, TODAY, NOW));
        loan.prepare(loan.file().uses(), GroupMembership.MEMBER, allPapers(LoanPaperState.NOT_NEEDED));
        assertThat(unmet(loan, REVEALING)).isEmpty();
        LoanChannelVersion ended = LoanChannels.revealing();
        Stored.with(ended, "validTo", TODAY.minusDays(1));
        assertThat(unmet(loan, ended)).containsExactly(LoanRule.CHANNEL_CHANGED);
        loan.submit(centre(), REVEALING, BANK, NOW);
        assertThat(loan.isSent()).isTrue();
        assertThat(loan.submittedOn()).isEqualTo(TODAY);
        assertThat(loan.replyDue()).isEqualTo(NOW);
        assertThat(loan.isAnswered()).isFalse();
    }

    @Test
    void neutralChannelAsksForNoGroup() {
        Loan loan = at(LoanStatus.PREPARING);
        assertThat(unmet(loan, NEUTRAL)).isEmpty();
    }

    @Test
    void clientHandsInAloneOnADayUpToToday() {
        Loan loan = at(LoanStatus.PREPARING);
        assertRefused(LoanRule.DAY_IN_FUTURE, () -> loan.submitAlone(client(), NEUTRAL, TODAY.plusDays(1), NOW));
        assertRefused(LoanRule.DAY_TOO_EARLY, () -> loan.submitAlone(client(), NEUTRAL, BEGUN.minusDays(1), NOW));
        loan.submitAlone(client(), NEUTRAL, BEGUN, NOW);
        assertThat(loan.isSent()).isFalse();
        assertRefused(LoanRule.STEP_NOT_OPEN, () -> loan.receive(partner()));
    }

    @Test
    void lenderSaysOnceThatThePapersAreComplete() {
        Loan loan = at(LoanStatus.SUBMITTED);
        assertThat(loan.missPaper(partner(), "ID_PAPER").reasonKey()).isEqualTo("loan_missing_paper.ID_PAPER");
        assertThat(loan.papersAnswer()).isEqualTo(PapersAnswer.INCOMPLETE);
        assertThat(loan.isAnswered()).isTrue();
        loan.receive(partner());
        assertThat(loan.papersAnswer()).isEqualTo(PapersAnswer.COMPLETE);
        assertRefused(LoanRule.STEP_NOT_OPEN, () -> loan.receive(partner()));
    }

    @Test
    void approvalStaysWithinTheChannel() {
        Loan loan = at(LoanStatus.SUBMITTED);
        assertRefused(LoanRule.DAY_IN_FUTURE, () -> loan.approve(partner(), NEUTRAL, TODAY.plusDays(1), TERMS));
        assertRefused(LoanRule.DAY_TOO_EARLY, () -> loan.approve(partner(), NEUTRAL, BEGUN.minusDays(1), TERMS));
        assertRefused(LoanRule.AMOUNT_NOT_POSITIVE, () -> approve(loan, 0, 660, 12));
        assertRefused(LoanRule.AMOUNT_TOO_HIGH, () -> approve(loan, 50_000_001, 660, 12));
        assertRefused(LoanRule.RATE_TOO_HIGH, () -> approve(loan, AMOUNT, 5_001, 12));
        assertRefused(LoanRule.MONTHS_NOT_POSITIVE, () -> approve(loan, AMOUNT, 660, 0));
        assertRefused(LoanRule.MONTHS_TOO_LONG, () -> approve(loan, AMOUNT, 660, 61));
        LoanTransition transition = approve(loan, 50_000_000, 5_000, 60);
        assertThat(transition.terms())
                .isEqualTo(loan.balance().terms())
                .isEqualTo(new LoanTerms(50_000_000L, 5_000, 60));
        assertThat(loan.decidedOn()).isEqualTo(TODAY);
        assertThat(loan.balance().undisbursed()).isEqualTo(50_000_000);
    }

    @Test
    void channelWithoutBoundsHasTheGeneralOnes() {
        LoanChannelVersion open = LoanChannels.neutral();
        Stored.with(open, "maxAmount", null);
        Stored.with(open, "maxMonths", null);
        Loan loan = at(LoanStatus.SUBMITTED);
        assertRefused(
                LoanRule.AMOUNT_TOO_HIGH,
                () -> loan.approve(partner(), open, TODAY, new LoanTerms(LoanBalance.HIGHEST_AMOUNT + 1, 0, 1)));
        assertRefused(
                LoanRule.MONTHS_TOO_LONG, () -> loan.approve(partner(), open, TODAY, new LoanTerms(AMOUNT, 0, 241)));
        loan.approve(partner(), open, TODAY, new LoanTerms(LoanBalance.HIGHEST_AMOUNT, null, 240));
        assertThat(loan.status()).isEqualTo(LoanStatus.APPROVED);
    }

    @Test
    void rejectionHasACodedReason() {
        Loan loan = at(LoanStatus.SUBMITTED);
        assertThat(loan.reject(partner(), "PLAN").reasonKey()).isEqualTo("loan_reject_reason.PLAN");
        assertThat(loan.decidedOn()).isEqualTo(TODAY);
    }

    @Test
    void moneyPaidOutNeverExceedsTheApproval() {
        Loan loan = at(LoanStatus.APPROVED);
        assertRefused(LoanRule.AMOUNT_NOT_POSITIVE, () -> disburse(loan, account(), 0, TODAY));
        assertRefused(LoanRule.MORE_THAN_APPROVED, () -> disburse(loan, account(), AMOUNT + 1, TODAY));
        assertRefused(LoanRule.DAY_IN_FUTURE, () -> disburse(loan, account(), 1, TODAY.plusDays(1)));
        assertRefused(LoanRule.DAY_TOO_EARLY, () -> disburse(loan, account(), 1, BEGUN.minusDays(1)));
        LoanPayment first = disburse(loan, account(), AMOUNT - 1, TODAY);
        assertThat(loan.balance().undisbursed()).isEqualTo(1);
        assertThat(loan.balance().firstDisbursedOn()).isEqualTo(TODAY);
        assertThat(refusal(() -> disburse(loan, account(first), 2, TODAY))).isEqualTo(LoanRule.MORE_THAN_APPROVED);
        disburse(loan, account(first), 1, TODAY);
        assertThat(loan.balance().disbursed()).isEqualTo(AMOUNT);
        assertThat(loan.balance().undisbursed()).isZero();
    }

    /** Money is paid out in parts, also after paying back has begun, and leaves the status as it is. */
    @ParameterizedTest
    @EnumSource
    void furtherMoneyLeavesARunningLoanAsItIs(LoanStatus status) {
        Loan loan = at(status);
        LoanPayment first = paidOut(AMOUNT - 1_000, BEGUN);
        if (status.isRunning()) {
            LoanTransition move = loan.disburse(partner(), account(first), paidOut(1_000, TODAY));
            assertThat(move.from()).isEqualTo(status);
            assertThat(move.to()).isEqualTo(status);
            assertThat(loan.status()).isEqualTo(status);
            assertThat(loan.balance().disbursed()).isEqualTo(AMOUNT);
            assertThat(loan.mayRevert(move)).isTrue();
            assertRefused(
                    LoanRule.MORE_THAN_APPROVED,
                    () -> loan.disburse(partner(), account(first, paidOut(1_000, TODAY)), paidOut(1, TODAY)));
        } else if (status != LoanStatus.APPROVED) {
            assertRefused(
                    LoanRule.STEP_NOT_OPEN, () -> loan.disburse(partner(), account(first), paidOut(1_000, TODAY)));
        }
    }

    @Test
    void furtherMoneyIsTakenBackAfterAPaymentToo() {
        Loan loan = at(LoanStatus.REPAYING);
        LoanPayment first = paidOut(AMOUNT - 1_000, BEGUN);
        loan.repay(client(), account(first), repayment(500, TODAY));
        assertThat(loan.mayRevert(loan.disburse(partner(), account(first), paidOut(1_000, TODAY))))
                .isTrue();
    }

    @Test
    void nobodyIsAskedBesideTheTalkAboutALateInstalment() {
        Loan loan = at(LoanStatus.OVERDUE);
        assertThat(loan.askForNext(TODAY.plusYears(1))).isFalse();
    }

    @Test
    void repaymentMovesTheNextInstalment() {
        Loan loan = at(LoanStatus.APPROVED);
        LoanPayment out = disburse(loan, account(), AMOUNT, TODAY);
        assertThat(loan.balance().nextDueOn()).isEqualTo(TODAY.plusMonths(1));
        assertThat(loan.balance().schedule(account(out)).orElseThrow().rows(0, TODAY))
                .extracting(row -> row.instalment().principal())
                .contains(6_000_000L);
        BusinessStamp later = stamp(BusinessSource.CLIENT, NOW.plus(Duration.ofDays(10)));
        LoanPayment back = repayment(66_000, TODAY.plusDays(10));
        loan.repay(later, account(out), back);
        assertThat(loan.balance().repaid()).isEqualTo(66_000);
        assertThat(loan.balance().nextDueOn()).isEqualTo(TODAY.plusMonths(2));
        assertThat(loan.status()).isEqualTo(LoanStatus.DISBURSED);
    }

    @Test
    void repaymentIsPositiveAndAfterTheMoney() {
        Loan loan = at(LoanStatus.REPAYING);
        assertRefused(LoanRule.AMOUNT_NOT_POSITIVE, () -> loan.repay(client(), account(), repayment(0, TODAY)));
        assertRefused(LoanRule.DAY_IN_FUTURE, () -> loan.repay(client(), account(), repayment(1, TODAY.plusDays(1))));
        assertRefused(
                LoanRule.DAY_TOO_EARLY,
                () -> loan.repay(
                        client(),
                        account(),
                        repayment(1, loan.balance().firstDisbursedOn().minusDays(1))));
        for (LoanStatus status : LoanStatus.values()) {
            if (!status.isRunning()) {
                assertRefused(LoanRule.STEP_NOT_OPEN, () -> at(status).repay(client(), account(), repayment(1, TODAY)));
            }
        }
    }

    @Test
    void correctedEntryIsBoundAsTheFirstOneWas() {
        Loan loan = at(LoanStatus.APPROVED);
        LoanPayment out = disburse(loan, account(), AMOUNT, TODAY);
        LoanPayment more = out.correction(client(), TODAY, AMOUNT + 1);
        assertRefused(LoanRule.MORE_THAN_APPROVED, () -> loan.correct(client(), account(out, more), more));
        LoanPayment nothing = out.correction(client(), TODAY, 0);
        assertRefused(LoanRule.NOTHING_DISBURSED, () -> loan.correct(client(), account(out, nothing), nothing));
        LoanPayment early = out.correction(client(), BEGUN.minusDays(1), 5);
        assertRefused(LoanRule.DAY_TOO_EARLY, () -> loan.correct(client(), account(out, early), early));
        LoanPayment late = out.correction(client(), TODAY.plusDays(1), 5);
        assertRefused(LoanRule.DAY_IN_FUTURE, () -> loan.correct(client(), account(out, late), late));
        LoanPayment huge = out.correction(client(), TODAY, LoanBalance.HIGHEST_AMOUNT + 1);
        assertRefused(LoanRule.AMOUNT_TOO_HIGH, () -> loan.correct(client(), account(out, huge), huge));
        LoanPayment right = out.correction(client(), TODAY.minusDays(1), 8_000_000);
        loan.correct(client(), account(out, right), right);
        assertThat(loan.balance().disbursed()).isEqualTo(8_000_000);
        assertThat(loan.balance().firstDisbursedOn()).isEqualTo(TODAY.minusDays(1));
        LoanPayment back = repayment(100, TODAY);
        loan.repay(client(), account(out, right), back);
        LoanPayment never = back.correction(client(), TODAY, 0);
        loan.correct(client(), account(out, right, back, never), never);
        assertThat(loan.balance().repaid()).isZero();
        LoanPayment before = back.correction(client(), TODAY.minusDays(2), 1);
        assertRefused(LoanRule.DAY_TOO_EARLY, () -> loan.correct(client(), account(out, right, back, before), before));
        assertRefused(LoanRule.STEP_NOT_OPEN, () -> at(LoanStatus.SETTLED).correct(client(), account(), never));
    }

    @Test
    void payingBackBeginsWithTheFirstPaymentOrItsDay() {
        Loan loan = at(LoanStatus.DISBURSED);
        Instant dueDay =
                loan.balance().nextDueOn().atTime(9, 0).atZone(CentreTime.ZONE).toInstant();
        assertThat(loan.follow(system(dueDay.minus(Duration.ofDays(1))), BEGUN)).isEmpty();
        assertThat(loan.follow(system(dueDay), BEGUN)).map(LoanTransition::step).contains(LoanStep.BEGIN_REPAYING);
        Loan paid = at(LoanStatus.DISBURSED);
        LoanPayment out = paidOut(AMOUNT, paid.balance().firstDisbursedOn());
        paid.repay(client(), account(out), repayment(1, TODAY));
        assertThat(paid.follow(system(NOW), BEGUN)).map(LoanTransition::step).contains(LoanStep.BEGIN_REPAYING);
    }

    @ParameterizedTest
    @EnumSource(
            value = LoanStatus.class,
            names = {"DISBURSED", "REPAYING", "RESTRUCTURED"})
    void unpaidInstalmentFallsBehindAfterItsLastDay(LoanStatus status) {
        Loan loan = at(status);
        LocalDate due = loan.balance().nextDueOn();
        assertThat(loan.follow(system(NOW), due))
                .map(LoanTransition::step)
                .isNotEqualTo(Optional.of(LoanStep.FALL_BEHIND));
        Loan late = at(status);
        assertThat(late.follow(system(NOW), due.plusDays(1)))
                .map(LoanTransition::step)
                .contains(LoanStep.FALL_BEHIND);
        assertThat(late.follow(system(NOW), due.plusDays(1))).isEmpty();
        assertThat(late.follow(system(NOW), due)).map(LoanTransition::step).contains(LoanStep.CATCH_UP);
    }

    @ParameterizedTest
    @EnumSource(
            value = BusinessSource.class,
            names = {"CENTRE", "PARTNER", "PARTNER_BY_LETTER", "CLIENT"})
    void onlyTheClockBeginsAndCatchesUp(BusinessSource source) {
        BusinessStamp stamp = stamp(source, NOW);
        assertRefused(LoanRule.STEP_NOT_OPEN, () -> at(LoanStatus.DISBURSED).follow(stamp, BEGUN));
        assertRefused(LoanRule.STEP_NOT_OPEN, () -> at(LoanStatus.OVERDUE).follow(stamp, BEGUN));
    }

    @ParameterizedTest
    @EnumSource
    void clockLeavesLoansAloneThatDoNotRun(LoanStatus status) {
        if (!status.isRunning()) {
            assertThat(at(status).follow(system(NOW), TODAY.plusYears(9))).isEmpty();
            assertThat(at(status).askForNext(TODAY.plusYears(9))).isFalse();
        }
    }

    @Test
    void clientIsAskedOnceAboutEachInstalment() {
        Loan loan = at(LoanStatus.REPAYING);
        LocalDate due = loan.balance().nextDueOn();
        assertThat(loan.askForNext(due.minusDays(1))).isFalse();
        assertThat(loan.askForNext(due)).isTrue();
        assertThat(loan.askForNext(due.plusDays(20))).isFalse();
        LoanPayment out = paidOut(AMOUNT, loan.balance().firstDisbursedOn());
        loan.repay(client(), account(out), repayment(66_000, TODAY));
        assertThat(loan.askForNext(loan.balance().nextDueOn())).isTrue();
    }

    @Test
    void restructuringChangesRateAndTermOnly() {
        Loan loan = at(LoanStatus.OVERDUE);
        assertRefused(LoanRule.MONTHS_NOT_POSITIVE, () -> loan.restructure(client(), money(), 600, 0));
        assertRefused(LoanRule.MONTHS_TOO_LONG, () -> loan.restructure(client(), money(), 600, 241));
        assertRefused(LoanRule.RATE_TOO_HIGH, () -> loan.restructure(client(), money(), 5_001, 24));
        assertThat(loan.restructure(client(), money(), null, 24).terms()).isEqualTo(new LoanTerms(AMOUNT, null, 24));
        assertThat(loan.balance().terms()).isEqualTo(new LoanTerms(AMOUNT, null, 24));
        assertThat(loan.balance().nextDueOn())
                .isEqualTo(loan.balance().firstDisbursedOn().plusMonths(6));
    }

    @Test
    void endIsAfterTheMoneyAndUpToToday() {
        Loan loan = at(LoanStatus.OVERDUE);
        assertRefused(LoanRule.DAY_IN_FUTURE, () -> loan.settle(client(), TODAY.plusDays(1)));
        assertRefused(
                LoanRule.DAY_TOO_EARLY,
                () -> loan.writeOff(client(), loan.balance().firstDisbursedOn().minusDays(1)));
        loan.writeOff(client(), TODAY);
        assertThat(loan.endedOn()).isEqualTo(TODAY);
        Loan settled = at(LoanStatus.REPAYING);
        settled.settle(client(), TODAY);
        assertThat(settled.endedOn()).isEqualTo(TODAY);
    }

    @Test
    void cancellationHasACodedReason() {
        assertThat(at(LoanStatus.APPROVED)
                        .cancel(centre(), LoanCancelReason.TOO_REVEALING)
                        .reasonKey())
                .isEqualTo("LoanCancelReason.TOO_REVEALING");
        assertThat(LoanCancelReason.selectableByWorkers()).doesNotContain(LoanCancelReason.CONSENT_WITHDRAWN);
    }

    @Test
    void lenderTakesBackItsLastEntryWithWhatItSaid() {
        Loan loan = at(LoanStatus.SUBMITTED);
        LoanTransition incomplete = loan.missPaper(partner(), "OTHER");
        LoanTransition received = loan.receive(partner());
        LoanTransition back = loan.takeBack(partner(), new StepHistory<>(List.of(incomplete, received)), null);
        assertThat(back.step()).isEqualTo(LoanStep.TAKE_BACK);
        assertThat(back.reasonKey()).isNull();
        assertThat(loan.papersAnswer()).isEqualTo(PapersAnswer.INCOMPLETE);
        LoanTransition corrected = loan.takeBack(
                partner(), new StepHistory<>(List.of(incomplete, received, back)), EntryCorrectionReason.WRONG_BUTTON);
        assertThat(corrected.step()).isEqualTo(LoanStep.CORRECT);
        assertThat(corrected.reasonKey())
                .isEqualTo("EntryCorrectionReason." + EntryCorrectionReason.WRONG_BUTTON.name());
        assertThat(loan.papersAnswer()).isNull();
        assertRefused(
                PartnerBusinessRule.NOTHING_TO_TAKE_BACK,
                () -> loan.takeBack(
                        partner(), new StepHistory<>(List.of(incomplete, received, back, corrected)), null));
    }

    @Test
    void reversalOfADecisionRemovesItsTerms() {
        Loan loan = at(LoanStatus.SUBMITTED);
        LoanTransition approved = loan.approve(partner(), NEUTRAL, TODAY, TERMS);
        loan.takeBack(partner(), new StepHistory<>(List.of(approved)), null);
        assertThat(loan.status()).isEqualTo(LoanStatus.SUBMITTED);
        assertThat(loan.balance().terms()).isNull();
        assertThat(loan.decidedOn()).isNull();
        LoanTransition rejected = loan.reject(partner(), "PLAN");
        loan.takeBack(partner(), new StepHistory<>(List.of(rejected)), null);
        assertThat(loan.decidedOn()).isNull();
        Loan running = at(LoanStatus.REPAYING);
        LoanTransition settled = running.settle(partner(), TODAY);
        running.takeBack(partner(), new StepHistory<>(List.of(settled)), null);
        assertThat(running.endedOn()).isNull();
        assertThat(running.status()).isEqualTo(LoanStatus.REPAYING);
    }

    @Test
    void onlyTheLenderTakesBackAndOnlyItsOwnEntry() {
        Loan loan = at(LoanStatus.SUBMITTED);
        LoanTransition received = loan.receive(partner());
        assertRefused(
                PartnerBusinessRule.NOTHING_TO_TAKE_BACK,
                () -> loan.takeBack(centre(), new StepHistory<>(List.of(received)), null));
        Loan answeredByLetter = at(LoanStatus.SUBMITTED);
        LoanTransition letter = answeredByLetter.receive(stamp(BusinessSource.PARTNER_BY_LETTER, NOW));
        assertRefused(
                PartnerBusinessRule.NOTHING_TO_TAKE_BACK,
                () -> answeredByLetter.takeBack(partner(), new StepHistory<>(List.of(letter)), null));
    }

    @Test
    void moneyOfWhichSomethingWasPaidBackStays() {
        Loan loan = at(LoanStatus.APPROVED);
        LoanPayment out = paidOut(AMOUNT, TODAY);
        LoanTransition disbursed = loan.disburse(partner(), account(), out);
        assertThat(loan.mayRevert(disbursed)).isTrue();
        loan.repay(client(), account(out), repayment(1, TODAY));
        assertThat(loan.mayRevert(disbursed)).isFalse();
    }

    private static List<BusinessRule> unmet(Loan loan, LoanChannelVersion channel) {
        return loan.file().preconditions(channel, TODAY).stream()
                .filter(precondition -> !precondition.met())
                .map(Precondition::rule)
                .toList();
    }

    private static LoanTransition approve(Loan loan, long amount, int rate, int months) {
        return loan.approve(partner(), NEUTRAL, TODAY, new LoanTerms(amount, rate, months));
    }

    private static void prepare(Loan loan, long amount) {
        loan.prepare(Map.of("GOODS", amount), null, allPapers(LoanPaperState.IN_HAND));
    }

    private static Map<LoanPaper, LoanPaperState> allPapers(LoanPaperState state) {
        Map<LoanPaper, LoanPaperState> papers = new EnumMap<>(LoanPaper.class);
        for (LoanPaper paper : LoanPaper.values()) {
            papers.put(paper, state);
        }
        return papers;
    }

    private static LoanPayment disburse(Loan loan, LoanAccount account, long amount, LocalDate day) {
        LoanPayment payment = paidOut(amount, day);
        loan.disburse(partner(), account, payment);
        return payment;
    }

    private static LoanPayment paidOut(long amount, LocalDate day) {
        return LoanPayment.of("loan", FILE.id(), LoanPaymentKind.DISBURSEMENT, day, amount, partner());
    }

    private static LoanPayment repayment(long amount, LocalDate day) {
        return LoanPayment.of("loan", FILE.id(), LoanPaymentKind.REPAYMENT, day, amount, client());
    }

    /** Returns the account of a loan that {@link #at} brought to a status after the money. */
    private static LoanAccount money() {
        return account(paidOut(AMOUNT, BEGUN));
    }

    private static LoanAccount account(LoanPayment... payments) {
        return new LoanAccount(List.of(payments));
    }

    private static BusinessStamp centre() {
        return stamp(BusinessSource.CENTRE, NOW);
    }

    private static BusinessStamp client() {
        return stamp(BusinessSource.CLIENT, NOW);
    }

    private static BusinessStamp partner() {
        return stamp(BusinessSource.PARTNER, NOW);
    }

    private static BusinessStamp system(Instant at) {
        return stamp(BusinessSource.SYSTEM, at);
    }

    private static BusinessStamp stamp(BusinessSource source, Instant at) {
        return new BusinessStamp(source, WORKER, at);
    }

    /** Brings a loan to a status, on the day of its proposal; the first instalment of the money was due before today. */
    static Loan at(LoanStatus status) {
        Loan loan = new Loan(FILE, "FOOD", AMOUNT, null, EARLIER);
        BusinessStamp centre = stamp(BusinessSource.CENTRE, EARLIER);
        BusinessStamp client = stamp(BusinessSource.CLIENT, EARLIER);
        BusinessStamp partner = stamp(BusinessSource.PARTNER, EARLIER);
        if (status == LoanStatus.PROPOSED) {
            return loan;
        }
        if (status == LoanStatus.CANCELLED) {
            loan.cancel(centre, LoanCancelReason.OTHER);
            return loan;
        }
        loan.choose(client, NEUTRAL, BEGUN, false);
        prepare(loan, AMOUNT);
        if (status == LoanStatus.PREPARING) {
            return loan;
        }
        loan.submit(centre, NEUTRAL, BANK, NOW);
        if (status == LoanStatus.SUBMITTED) {
            return loan;
        }
        if (status == LoanStatus.REJECTED) {
            loan.reject(partner, "PLAN");
            return loan;
        }
        loan.approve(partner, NEUTRAL, BEGUN, TERMS);
        if (status == LoanStatus.APPROVED) {
            return loan;
        }
        loan.disburse(partner, account(), paidOut(AMOUNT, BEGUN));
        if (status == LoanStatus.DISBURSED) {
            return loan;
        }
        if (status == LoanStatus.OVERDUE || status == LoanStatus.WRITTEN_OFF) {
            loan.follow(system(EARLIER), TODAY);
            if (status == LoanStatus.WRITTEN_OFF) {
                loan.writeOff(client, BEGUN);
            }
            return loan;
        }
        loan.follow(system(NOW.minus(Duration.ofDays(60))), BEGUN);
        if (status == LoanStatus.RESTRUCTURED) {
            loan.restructure(client, money(), 660, 12);
        }
        if (status == LoanStatus.SETTLED) {
            loan.settle(client, BEGUN);
        }
        assertThat(loan.status()).isEqualTo(status);
        return loan;
    }
}

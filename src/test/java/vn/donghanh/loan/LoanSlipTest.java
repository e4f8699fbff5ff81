package vn.donghanh.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.loan.channel.LoanChannels;
import vn.donghanh.loan.repayment.LoanAccount;
import vn.donghanh.loan.repayment.LoanPayment;
import vn.donghanh.loan.repayment.LoanPaymentKind;
import vn.donghanh.loan.repayment.LoanTerms;
import vn.donghanh.partnerbusiness.AskedField;
import vn.donghanh.partnerbusiness.BusinessEntryRow;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerStep;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.testing.Stored;

/** What a lender sees of a loan in each status. */
class LoanSlipTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate DAY = CentreTime.day(NOW);

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, WAITING, loan.slip.SUBMITTED",
        "APPROVED, IN_PROGRESS, loan.slip.APPROVED",
        "REJECTED, DECLINED, loan.slip.REJECTED",
        "DISBURSED, IN_PROGRESS, loan.slip.DISBURSED",
        "REPAYING, IN_PROGRESS, loan.slip.DISBURSED",
        "OVERDUE, IN_PROGRESS, loan.slip.DISBURSED",
        "RESTRUCTURED, IN_PROGRESS, loan.slip.DISBURSED",
        "SETTLED, ENDED, loan.slip.SETTLED",
        "WRITTEN_OFF, STOPPED, loan.slip.WRITTEN_OFF",
        "CANCELLED, STOPPED, loan.slip.CANCELLED"
    })
    void nothingOfPayingBackIsShown(LoanStatus status, BusinessPhase phase, String statusKey) {
        PartnerBusiness business = LoanSlip.business(LoanTest.at(status), List.of());
        assertThat(business.phase()).isEqualTo(phase);
        assertThat(business.statusKey()).isEqualTo(statusKey);
        assertThat(business.titleKey()).isEqualTo("loan_purpose.FOOD");
        assertThat(business.answerDue() == null).isEqualTo(phase != BusinessPhase.WAITING);
        assertThat(business.nextDay()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void answerOnThePapersBeginsTheWork(PapersAnswer answer) {
        Loan loan = Stored.with(LoanTest.at(LoanStatus.SUBMITTED), "papersAnswer", answer);
        assertThat(LoanSlip.business(loan, List.of()).phase()).isEqualTo(BusinessPhase.IN_PROGRESS);
        assertThat(LoanSlip.business(loan, List.of()).statusKey()).isEqualTo("loan.slip.SUBMITTED." + answer);
        assertThat(LoanSlip.business(loan, List.of()).answerDue()).isNull();
        assertThat(steps(loan).contains("RECEIVE")).isEqualTo(answer == PapersAnswer.INCOMPLETE);
    }

    @Test
    void stepsAskForWhatTheyNeed() {
        List<PartnerStep> steps = LoanSlip.detail(LoanTest.at(LoanStatus.SUBMITTED), List.of(), List.of())
                .steps();
        assertThat(steps).extracting(PartnerStep::code).containsExactly("RECEIVE", "INCOMPLETE", "APPROVE", "REJECT");
        assertThat(steps.get(2).asked())
                .extracting(AskedField::type)
                .containsExactly(
                        AskedField.Type.DAY, AskedField.Type.AMOUNT, AskedField.Type.RATE, AskedField.Type.MONTHS);
        assertThat(steps.get(2).find(AskedField.Type.RATE).orElseThrow().required())
                .isFalse();
        assertThat(steps.get(1).find(AskedField.Type.REASON).orElseThrow().list())
                .isEqualTo(Loan.MISSING_PAPERS);
        assertThat(steps.get(3).find(AskedField.Type.REASON).orElseThrow().list())
                .isEqualTo(Loan.REJECT_REASONS);
    }

    @Test
    void moneyIsPaidOutUntilTheApprovalIsUsed() {
        assertThat(steps(LoanTest.at(LoanStatus.APPROVED))).containsExactly("DISBURSE");
        assertThat(steps(LoanTest.at(LoanStatus.DISBURSED))).containsExactly("SETTLE");
        assertThat(steps(LoanTest.at(LoanStatus.OVERDUE))).containsExactly("SETTLE");
        assertThat(steps(LoanTest.at(LoanStatus.SETTLED))).isEmpty();
    }

    @Test
    void lenderReadsTheAmountsThatItEnteredItself() {
        Loan loan = LoanTest.at(LoanStatus.SUBMITTED);
        BusinessStamp bank = stamp(BusinessSource.PARTNER, 0);
        LoanTransition approved = loan.approve(bank, LoanChannels.neutral(), DAY, new LoanTerms(12_000_000L, 660, 12));
        LoanPayment paid = LoanPayment.of(
                loan.ref(),
                loan.caseId(),
                LoanPaymentKind.DISBURSEMENT,
                DAY,
                5_000_000,
                stamp(BusinessSource.PARTNER, 1));
        LoanTransition disbursed = loan.disburse(stamp(BusinessSource.PARTNER, 1), new LoanAccount(List.of()), paid);
        LoanPayment corrected = paid.correction(stamp(BusinessSource.CLIENT, 2), DAY, 4_000_000);
        LoanPayment byClient = LoanPayment.of(
                loan.ref(),
                loan.caseId(),
                LoanPaymentKind.DISBURSEMENT,
                DAY,
                1_000_000,
                stamp(BusinessSource.CLIENT, 3));
        LoanTransition movedByClient =
                loan.disburse(stamp(BusinessSource.CLIENT, 3), new LoanAccount(List.of(paid, corrected)), byClient);
        assertThat(LoanSlip.detail(
                                loan, List.of(approved, disbursed, movedByClient), List.of(paid, corrected, byClient))
                        .history())
                .extracting(BusinessEntryRow::labelKey, BusinessEntryRow::arguments)
                .containsExactly(
                        tuple("loan.partner.entry.APPROVE", List.of("12.000.000 đồng", "12", "6,6%")),
                        tuple("loan.partner.entry.DISBURSE", List.of("5.000.000 đồng", "10/03/2026")));
    }

    @Test
    void twoPaymentsOfTheSameMomentAreToldApart() {
        Loan loan = LoanTest.at(LoanStatus.SUBMITTED);
        BusinessStamp bank = stamp(BusinessSource.PARTNER, 0);
        LoanTransition approved = loan.approve(bank, LoanChannels.neutral(), DAY, new LoanTerms(12_000_000L, 660, 12));
        LoanPayment first = disbursement(loan, 5_000_000, bank);
        LoanPayment second = disbursement(loan, 2_000_000, bank);
        List<LoanTransition> moves = List.of(
                approved,
                loan.disburse(bank, new LoanAccount(List.of()), first),
                loan.disburse(bank, new LoanAccount(List.of(first)), second));
        assertThat(LoanSlip.detail(loan, moves, List.of(second, first)).history())
                .extracting(BusinessEntryRow::arguments)
                .endsWith(List.of("5.000.000 đồng", "10/03/2026"), List.of("2.000.000 đồng", "10/03/2026"));
    }

    @Test
    void newestCorrectionStandsForTheEntry() {
        Loan loan = LoanTest.at(LoanStatus.SUBMITTED);
        BusinessStamp bank = stamp(BusinessSource.PARTNER, 0);
        LoanPayment paid = disbursement(loan, 5_000_000, bank);
        LoanPayment corrected = paid.correction(bank, DAY, 4_000_000);
        LoanPayment again = corrected.correction(bank, DAY, 3_000_000);
        LoanPayment other = disbursement(loan, 2_000_000, bank);
        List<LoanPayment> payments = List.of(paid, other, corrected, again);
        assertThat(LoanPayment.findNewest(payments, paid.ref())).isEqualTo(again.ref());
        assertThat(LoanPayment.findNewest(payments, other.ref())).isEqualTo(other.ref());
    }

    private static LoanPayment disbursement(Loan loan, long amount, BusinessStamp stamp) {
        return LoanPayment.of(loan.ref(), loan.caseId(), LoanPaymentKind.DISBURSEMENT, DAY, amount, stamp);
    }

    @Test
    void unknownRateIsCalledSo() {
        Loan loan = LoanTest.at(LoanStatus.SUBMITTED);
        LoanTransition approved = loan.approve(
                stamp(BusinessSource.PARTNER, 0), LoanChannels.neutral(), DAY, new LoanTerms(500L, null, 3));
        assertThat(LoanSlip.detail(loan, List.of(approved), List.of()).history())
                .extracting(BusinessEntryRow::labelKey, BusinessEntryRow::arguments)
                .containsExactly(tuple("loan.partner.entry.withoutRate", List.of("500 đồng", "3")));
    }

    /** What happens between the money and the end is byClient to the Centre alone, also when it happened. */
    @Test
    void statusSinceIsThatOfTheMoney() {
        Loan loan = LoanTest.at(LoanStatus.APPROVED);
        LoanTransition disbursed = loan.disburse(
                stamp(BusinessSource.PARTNER, 0),
                new LoanAccount(List.of()),
                LoanPayment.of(
                        loan.ref(),
                        loan.caseId(),
                        LoanPaymentKind.DISBURSEMENT,
                        DAY,
                        1_000,
                        stamp(BusinessSource.PARTNER, 0)));
        LoanTransition begun = loan.follow(
                        new BusinessStamp(BusinessSource.SYSTEM, null, NOW.plus(Duration.ofDays(40))), DAY)
                .orElseThrow();
        assertThat(LoanSlip.business(loan, List.of(disbursed, begun)).since()).isEqualTo(NOW);
        loan.settle(stamp(BusinessSource.CLIENT, 60), DAY);
        assertThat(LoanSlip.business(loan, List.of(disbursed, begun)).since()).isEqualTo(NOW.plusSeconds(60));
    }

    private static BusinessStamp stamp(BusinessSource source, int seconds) {
        return new BusinessStamp(source, new StaffId(1), NOW.plusSeconds(seconds));
    }

    @Test
    void amountIsWrittenTheSameInBothLanguages() {
        assertThat(AmountText.of(12_000_000)).isEqualTo("12.000.000 đồng");
        assertThat(AmountText.of(500)).isEqualTo("500 đồng");
        assertThat(AmountText.percent(600)).isEqualTo("6%");
        assertThat(AmountText.percent(925)).isEqualTo("9,25%");
    }

    private static List<String> steps(Loan loan) {
        return LoanSlip.detail(loan, List.of(), List.of()).steps().stream()
                .map(PartnerStep::code)
                .toList();
    }
}

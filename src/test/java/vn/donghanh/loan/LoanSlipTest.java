package vn.donghanh.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.partnerbusiness.AskedField;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerStep;
import vn.donghanh.testing.Stored;

/** What a lender sees of a loan in each status. */
class LoanSlipTest {
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
        "WRITTEN_OFF, ENDED, loan.slip.WRITTEN_OFF"
    })
    void nothingOfPayingBackIsShown(LoanStatus status, BusinessPhase phase, String statusKey) {
        PartnerBusiness business = LoanSlip.business(LoanTest.at(status));
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
        assertThat(LoanSlip.business(loan).phase()).isEqualTo(BusinessPhase.IN_PROGRESS);
        assertThat(LoanSlip.business(loan).statusKey()).isEqualTo("loan.slip.SUBMITTED." + answer);
        assertThat(LoanSlip.business(loan).answerDue()).isNull();
        assertThat(steps(loan).contains("RECEIVE")).isEqualTo(answer == PapersAnswer.INCOMPLETE);
    }

    @Test
    void stepsAskForWhatTheyNeed() {
        List<PartnerStep> steps =
                LoanSlip.detail(LoanTest.at(LoanStatus.SUBMITTED), List.of()).steps();
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
    void amountIsWrittenTheSameInBothLanguages() {
        assertThat(AmountText.of(12_000_000)).isEqualTo("12.000.000 đồng");
        assertThat(AmountText.of(500)).isEqualTo("500 đồng");
    }

    private static List<String> steps(Loan loan) {
        return LoanSlip.detail(loan, List.of()).steps().stream()
                .map(PartnerStep::code)
                .toList();
    }
}

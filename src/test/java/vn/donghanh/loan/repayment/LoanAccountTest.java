package vn.donghanh.loan.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.security.StaffId;

class LoanAccountTest {
    private static final BusinessStamp STAMP =
            new BusinessStamp(BusinessSource.CLIENT, new StaffId(1), Instant.parse("2026-03-10T03:00:00Z"));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void sumsAreOfTheirOwnKind() {
        LoanAccount account = new LoanAccount(List.of(
                entry(LoanPaymentKind.DISBURSEMENT, DAY.plusDays(3), 7),
                entry(LoanPaymentKind.REPAYMENT, DAY, 2),
                entry(LoanPaymentKind.DISBURSEMENT, DAY.plusDays(1), 5)));
        assertThat(account.disbursed()).isEqualTo(12);
        assertThat(account.repaid()).isEqualTo(2);
        assertThat(account.firstDisbursedOn()).contains(DAY.plusDays(1));
    }

    @Test
    void correctionReplacesTheEntryAndMayBeReplacedAgain() {
        LoanPayment wrong = entry(LoanPaymentKind.REPAYMENT, DAY, 20);
        LoanPayment better = wrong.correction(STAMP, DAY.plusDays(1), 2);
        LoanPayment right = better.correction(STAMP, DAY.plusDays(2), 3);
        LoanAccount account = new LoanAccount(List.of(wrong, better, right));
        assertThat(account.repaid()).isEqualTo(3);
        assertThat(account.holds(wrong)).isFalse();
        assertThat(account.holds(better)).isFalse();
        assertThat(account.find(right.ref())).containsSame(right);
        assertThat(right.corrects()).isEqualTo(better.ref());
        assertThat(right.loanRef()).isEqualTo("loan");
        assertThat(right.kind()).isEqualTo(LoanPaymentKind.REPAYMENT);
        assertThat(right.source()).isEqualTo(BusinessSource.CLIENT);
        assertThat(right.recordedBy()).isEqualTo(new StaffId(1));
        assertThat(right.recordedAt()).isEqualTo(STAMP.at());
    }

    @Test
    void correctionOfNothingRemovesTheEntry() {
        LoanPayment wrong = entry(LoanPaymentKind.DISBURSEMENT, DAY, 20);
        LoanPayment nothing = wrong.correction(STAMP, DAY, 0);
        LoanAccount account = new LoanAccount(List.of(wrong, nothing));
        assertThat(account.disbursed()).isZero();
        assertThat(account.firstDisbursedOn()).isEmpty();
        assertThat(account.holds(nothing)).isFalse();
    }

    @Test
    void accountWithOneEntryMoreLeavesTheFirstAsItWas() {
        LoanAccount account = new LoanAccount(List.of(entry(LoanPaymentKind.REPAYMENT, DAY, 4)));
        assertThat(account.with(entry(LoanPaymentKind.REPAYMENT, DAY, 5)).repaid())
                .isEqualTo(9);
        assertThat(account.repaid()).isEqualTo(4);
    }

    private static LoanPayment entry(LoanPaymentKind kind, LocalDate day, long amount) {
        return LoanPayment.of("loan", new CaseId(7), kind, day, amount, STAMP);
    }
}

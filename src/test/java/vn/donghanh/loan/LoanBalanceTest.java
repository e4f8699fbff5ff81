package vn.donghanh.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.loan.channel.LoanChannels;
import vn.donghanh.loan.repayment.LoanAccount;
import vn.donghanh.loan.repayment.LoanPayment;
import vn.donghanh.loan.repayment.LoanPaymentKind;
import vn.donghanh.loan.repayment.LoanTerms;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.security.StaffId;

/** The money of a loan without its statuses: bounds of what is granted, sums of the entries, and the instalment that is next. */
class LoanBalanceTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2026, 3, 10);
    private static final LoanTerms TERMS = new LoanTerms(12_000_000L, null, 12);

    @Test
    void nothingIsOwedBeforeMoneyIsPaidOut() {
        LoanBalance balance = granted();
        assertThat(balance.terms()).isEqualTo(TERMS);
        assertThat(balance.undisbursed()).isEqualTo(12_000_000);
        assertThat(balance.schedule(account())).isEmpty();
        balance.reconcile(account());
        assertThat(balance.nextDueOn()).isNull();
        assertThat(balance.firstDisbursedOn()).isNull();
        assertThat(balance.isBehind(LocalDate.MAX)).isFalse();
        assertThat(balance.hasBegun(LocalDate.MAX)).isFalse();
        assertThat(balance.askForNext(LocalDate.MAX)).isFalse();
    }

    @Test
    void revokedGrantLeavesNothingToPayOut() {
        LoanBalance balance = granted();
        balance.revoke();
        assertThat(balance.terms()).isNull();
        assertThat(balance.undisbursed()).isZero();
        assertThat(balance.schedule(account(out(1)))).isEmpty();
        assertRefused(LoanRule.MORE_THAN_APPROVED, () -> balance.requireWithinApproval(account(out(1))));
    }

    @Test
    void sumsAndNextInstalmentFollowTheEntries() {
        LoanBalance balance = granted();
        LoanPayment out = out(12_000_000);
        balance.reconcile(account(out));
        assertThat(balance.disbursed()).isEqualTo(12_000_000);
        assertThat(balance.undisbursed()).isZero();
        assertThat(balance.firstDisbursedOn()).isEqualTo(FROM);
        LocalDate due = balance.nextDueOn();
        assertThat(due).isNotNull();
        assertThat(balance.isBehind(due)).isFalse();
        assertThat(balance.isBehind(due.plusDays(1))).isTrue();
        assertThat(balance.hasBegun(due.minusDays(1))).isFalse();
        assertThat(balance.hasBegun(due)).isTrue();
        assertThat(balance.askForNext(due.minusDays(1))).isFalse();
        assertThat(balance.isAskedForNext()).isFalse();
        assertThat(balance.askForNext(due)).isTrue();
        assertThat(balance.askForNext(due)).isFalse();
        assertThat(balance.isAskedForNext()).isTrue();
        balance.reconcile(account(out, back(12_000_000)));
        assertThat(balance.repaid()).isEqualTo(12_000_000);
        assertThat(balance.nextDueOn()).isNull();
        assertThat(balance.hasBegun(FROM)).isTrue();
    }

    @Test
    void restructuringKeepsTheAmount() {
        LoanBalance balance = granted();
        balance.reconcile(account(out(12_000_000)));
        LoanTerms changed = balance.restructure(account(out(12_000_000)), 700, 240);
        assertThat(changed).isEqualTo(new LoanTerms(12_000_000L, 700, 240)).isEqualTo(balance.terms());
        assertThat(balance.nextDueOn()).isEqualTo(FROM.plusMonths(1));
        assertThat(balance.disbursed()).isEqualTo(12_000_000);
        LoanAccount account = account(out(12_000_000));
        assertRefused(LoanRule.MONTHS_TOO_LONG, () -> balance.restructure(account, 700, 241));
        assertRefused(LoanRule.MONTHS_NOT_POSITIVE, () -> balance.restructure(account, 700, 0));
        assertRefused(LoanRule.RATE_TOO_HIGH, () -> balance.restructure(account, 5_001, 12));
        assertThat(balance.restructure(account, 5_000, 1).months()).isEqualTo(1);
    }

    @Test
    void amountsArePositiveAndPlausible() {
        assertRefused(LoanRule.AMOUNT_NOT_POSITIVE, () -> LoanBalance.requireAmount("amount", 0));
        assertRefused(
                LoanRule.AMOUNT_TOO_HIGH, () -> LoanBalance.requireAmount("amount", LoanBalance.HIGHEST_AMOUNT + 1));
        LoanBalance.requireAmount("amount", LoanBalance.HIGHEST_AMOUNT);
        assertRefused(LoanRule.MORE_THAN_APPROVED, () -> granted().requireWithinApproval(account(out(12_000_001))));
        granted().requireWithinApproval(account(out(12_000_000)));
    }

    private static LoanBalance granted() {
        LoanBalance balance = LoanBalance.under(LoanChannels.neutral());
        balance.grant(LoanChannels.neutral(), TERMS);
        return balance;
    }

    private static LoanAccount account(LoanPayment... payments) {
        return new LoanAccount(List.of(payments));
    }

    private static LoanPayment out(long amount) {
        return payment(LoanPaymentKind.DISBURSEMENT, amount);
    }

    private static LoanPayment back(long amount) {
        return payment(LoanPaymentKind.REPAYMENT, amount);
    }

    private static LoanPayment payment(LoanPaymentKind kind, long amount) {
        BusinessStamp stamp = new BusinessStamp(BusinessSource.CLIENT, new StaffId(1), NOW);
        return LoanPayment.of("loan", new CaseId(1), kind, FROM, amount, stamp);
    }
}

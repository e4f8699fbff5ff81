package vn.donghanh.loan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.loan.channel.LoanChannelVersion;
import vn.donghanh.loan.repayment.Instalment;
import vn.donghanh.loan.repayment.LoanAccount;
import vn.donghanh.loan.repayment.LoanTerms;
import vn.donghanh.loan.repayment.RepaymentSchedule;
import vn.donghanh.shared.RuleViolationException;

/**
 * The money of a loan: what the lender granted, the sums of the entries, and the instalment that is next. It knows nothing of statuses; {@link Loan}
 * decides when money may move.
 */
@Embeddable
class LoanBalance {
    /** Above any loan that the Centre helps with, so that a slip of the keyboard is noticed. */
    static final long HIGHEST_AMOUNT = 1_000_000_000;

    private static final int HIGHEST_RATE = 5_000;
    private static final int LONGEST_TERM = 240;

    @Embedded
    private @Nullable LoanTerms terms;

    private int principalEvery = 1;
    private long disbursed;
    private long repaid;
    private @Nullable LocalDate firstDisbursedOn;
    private @Nullable LocalDate nextDueOn;
    private @Nullable LocalDate askedFor;

    protected LoanBalance() {}

    /** Returns the balance of a loan for which a channel was chosen: nothing is granted or paid yet. */
    static LoanBalance under(LoanChannelVersion channel) {
        LoanBalance balance = new LoanBalance();
        balance.principalEvery = channel.principalEvery();
        return balance;
    }

    /** Takes what the lender granted, within the bounds of the channel. */
    void grant(LoanChannelVersion channel, LoanTerms granted) {
        Long highest = channel.maxAmount();
        requireAmount("amount", granted.amount());
        if (highest != null && granted.amount() > highest) {
            throw RuleViolationException.at("amount", LoanRule.AMOUNT_TOO_HIGH, highest);
        }
        requireRateAndTerm(granted, Objects.requireNonNullElse(channel.maxMonths(), LONGEST_TERM));
        terms = granted;
    }

    /** Forgets what was granted, after the lender took its decision back. */
    void revoke() {
        terms = null;
    }

    /**
     * Changes rate and term; the amount stays what was granted.
     *
     * @param account with the entries so far
     * @return the terms that hold now
     */
    LoanTerms restructure(LoanAccount account, @Nullable Integer rate, int months) {
        LoanTerms changed = new LoanTerms(Objects.requireNonNull(terms, "terms").amount(), rate, months);
        requireRateAndTerm(changed, LONGEST_TERM);
        terms = changed;
        reconcile(account);
        return changed;
    }

    /** Takes the sums of the entries, from which the next instalment follows. */
    void reconcile(LoanAccount account) {
        disbursed = account.disbursed();
        repaid = account.repaid();
        firstDisbursedOn = account.firstDisbursedOn().orElse(null);
        nextDueOn = schedule(account)
                .flatMap(schedule -> schedule.findFirstUnpaid(repaid))
                .map(Instalment::dueOn)
                .orElse(null);
    }

    /** Returns the instalments; empty before any money was paid out. */
    Optional<RepaymentSchedule> schedule(LoanAccount account) {
        LoanTerms granted = terms;
        return granted == null || account.disbursements().isEmpty()
                ? Optional.empty()
                : Optional.of(RepaymentSchedule.of(account.disbursements(), granted, principalEvery));
    }

    /** Refuses entries of which more was paid out than the lender granted. */
    void requireWithinApproval(LoanAccount account) {
        long approved = terms == null ? 0 : terms.amount();
        if (account.disbursed() > approved) {
            throw RuleViolationException.at("amount", LoanRule.MORE_THAN_APPROVED, approved - disbursed);
        }
    }

    static void requireAmount(String field, long sum) {
        if (sum <= 0) {
            throw RuleViolationException.at(field, LoanRule.AMOUNT_NOT_POSITIVE);
        }
        if (sum > HIGHEST_AMOUNT) {
            throw RuleViolationException.at(field, LoanRule.AMOUNT_TOO_HIGH, HIGHEST_AMOUNT);
        }
    }

    private static void requireRateAndTerm(LoanTerms granted, int longest) {
        Integer rate = granted.yearlyRate();
        if (rate != null && rate > HIGHEST_RATE) {
            throw RuleViolationException.at("rate", LoanRule.RATE_TOO_HIGH);
        }
        if (granted.months() < 1) {
            throw RuleViolationException.at("months", LoanRule.MONTHS_NOT_POSITIVE);
        }
        if (granted.months() > longest) {
            throw RuleViolationException.at("months", LoanRule.MONTHS_TOO_LONG, longest);
        }
    }

    /** Returns whether an instalment that was due before a day is not paid. */
    boolean isBehind(LocalDate lateBefore) {
        return nextDueOn != null && nextDueOn.isBefore(lateBefore);
    }

    /** Returns whether paying back has begun: something was paid, or the first day has come. */
    boolean hasBegun(LocalDate today) {
        return repaid > 0 || (nextDueOn != null && !nextDueOn.isAfter(today));
    }

    /** Records that the client is to be asked about the next instalment, which is done once. */
    boolean askForNext(LocalDate until) {
        LocalDate due = nextDueOn;
        if (due == null || due.isAfter(until) || due.equals(askedFor)) {
            return false;
        }
        askedFor = due;
        return true;
    }

    /** Returns whether the client is being asked about the next instalment. */
    boolean isAskedForNext() {
        return nextDueOn != null && nextDueOn.equals(askedFor);
    }

    /** Returns what may still be paid out. */
    long undisbursed() {
        return terms == null ? 0 : terms.amount() - disbursed;
    }

    @Nullable
    LoanTerms terms() {
        return terms;
    }

    long disbursed() {
        return disbursed;
    }

    long repaid() {
        return repaid;
    }

    @Nullable
    LocalDate firstDisbursedOn() {
        return firstDisbursedOn;
    }

    @Nullable
    LocalDate nextDueOn() {
        return nextDueOn;
    }
}

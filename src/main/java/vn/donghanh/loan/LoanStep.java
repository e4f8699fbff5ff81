package vn.donghanh.loan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.loop.BusinessStep;

/**
 * A step from one status of a loan to another, or one that tells something within a status. {@link LoanStatus#transitions} defines from which status
 * and by which source it may be taken.
 */
public enum LoanStep implements BusinessStep<LoanStatus> {
    PROPOSE(LoanStatus.PROPOSED),
    /** The client chose a channel, after all were read to them. */
    CHOOSE(LoanStatus.PREPARING),
    /** The Centre sends the loan file to the lender, with the client's consent. */
    SUBMIT(LoanStatus.SUBMITTED),
    /** The client hands the papers in alone; nothing is disclosed. */
    SUBMIT_ALONE(LoanStatus.SUBMITTED),
    /** The lender has the papers, and they are complete. */
    RECEIVE(LoanStatus.SUBMITTED),
    /** The lender misses a paper. */
    INCOMPLETE(LoanStatus.SUBMITTED),
    APPROVE(LoanStatus.APPROVED),
    REJECT(LoanStatus.REJECTED),
    DISBURSE(LoanStatus.DISBURSED),
    /** The first instalment was paid, or its day has come. */
    BEGIN_REPAYING(LoanStatus.REPAYING),
    FALL_BEHIND(LoanStatus.OVERDUE),
    CATCH_UP(LoanStatus.REPAYING),
    /** The lender changed rate or term. */
    RESTRUCTURE(LoanStatus.RESTRUCTURED),
    SETTLE(LoanStatus.SETTLED),
    WRITE_OFF(LoanStatus.WRITTEN_OFF),
    CANCEL(LoanStatus.CANCELLED),
    /** The lender undid its last entry within minutes: the loan returns to its previous status. */
    TAKE_BACK(null),
    /** The lender corrected its last entry and gave a reason: the loan returns to its previous status. */
    CORRECT(null);

    private final @Nullable LoanStatus target;

    LoanStep(@Nullable LoanStatus target) {
        this.target = target;
    }

    @Override
    public LoanStatus target() {
        return Objects.requireNonNull(target);
    }

    @Override
    public boolean isReversal() {
        return target == null;
    }

    /** Returns whether the day on which it happened is asked for. */
    public boolean asksDay() {
        return this == APPROVE || this == DISBURSE || this == SETTLE || this == WRITE_OFF;
    }

    /** Returns whether an amount is asked for. */
    public boolean asksAmount() {
        return this == APPROVE || this == DISBURSE;
    }

    /** Returns whether rate and term are asked for. */
    public boolean asksTerm() {
        return this == APPROVE || this == RESTRUCTURE;
    }

    /** Returns the list of its reasons; null if it has none. */
    public @Nullable String reasons() {
        return switch (this) {
            case INCOMPLETE -> Loan.MISSING_PAPERS;
            case REJECT -> Loan.REJECT_REASONS;
            default -> null;
        };
    }

    /** Returns whether it leads to the lender, which needs an open case. */
    boolean isPreparation() {
        return this == CHOOSE || this == SUBMIT || this == SUBMIT_ALONE;
    }

    /** Returns whether the lender does it, so that its letter or the client can tell it to the Centre. */
    boolean isOfLender() {
        return switch (this) {
            case RECEIVE, INCOMPLETE, APPROVE, REJECT, DISBURSE, FALL_BEHIND, RESTRUCTURE, SETTLE, WRITE_OFF -> true;
            case PROPOSE, CHOOSE, SUBMIT, SUBMIT_ALONE, BEGIN_REPAYING, CATCH_UP, CANCEL, TAKE_BACK, CORRECT -> false;
        };
    }
}

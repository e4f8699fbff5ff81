package vn.donghanh.loan;

import static vn.donghanh.partnerbusiness.BusinessSource.CENTRE;
import static vn.donghanh.partnerbusiness.BusinessSource.CLIENT;
import static vn.donghanh.partnerbusiness.BusinessSource.PARTNER;
import static vn.donghanh.partnerbusiness.BusinessSource.PARTNER_BY_LETTER;
import static vn.donghanh.partnerbusiness.BusinessSource.SYSTEM;

import java.util.Map;
import java.util.Set;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.loop.BusinessStatus;

/**
 * The status of a loan. {@link #transitions} is the only transition table. The lender answers in its inbox, by letter, or through the client's word;
 * what happens after the money is paid out and before it is settled is told by letter or by the client, never asked of the lender.
 */
public enum LoanStatus implements BusinessStatus<LoanStatus, LoanStep> {
    PROPOSED,
    PREPARING,
    SUBMITTED,
    APPROVED,
    REJECTED,
    DISBURSED,
    REPAYING,
    OVERDUE,
    RESTRUCTURED,
    SETTLED,
    WRITTEN_OFF,
    CANCELLED;

    @Override
    public Map<LoanStep, Set<BusinessSource>> transitions() {
        Set<BusinessSource> lender = Set.of(PARTNER, PARTNER_BY_LETTER, CLIENT);
        Set<BusinessSource> reported = Set.of(PARTNER_BY_LETTER, CLIENT);
        return switch (this) {
            case PROPOSED -> Map.of(LoanStep.CHOOSE, Set.of(CLIENT), LoanStep.CANCEL, Set.of(CENTRE));
            case PREPARING -> Map.of(
                    LoanStep.CHOOSE, Set.of(CLIENT),
                    LoanStep.SUBMIT, Set.of(CENTRE),
                    LoanStep.SUBMIT_ALONE, Set.of(CLIENT),
                    LoanStep.CANCEL, Set.of(CENTRE));
            case SUBMITTED -> Map.of(
                    LoanStep.RECEIVE, lender,
                    LoanStep.INCOMPLETE, lender,
                    LoanStep.APPROVE, lender,
                    LoanStep.REJECT, lender,
                    LoanStep.CANCEL, Set.of(CENTRE));
            case APPROVED -> Map.of(LoanStep.DISBURSE, lender, LoanStep.CANCEL, Set.of(CENTRE));
            case DISBURSED -> Map.of(
                    LoanStep.DISBURSE,
                    lender,
                    LoanStep.BEGIN_REPAYING,
                    Set.of(SYSTEM),
                    LoanStep.FALL_BEHIND,
                    Set.of(SYSTEM, PARTNER_BY_LETTER),
                    LoanStep.SETTLE,
                    lender);
            case REPAYING -> Map.of(
                    LoanStep.DISBURSE, lender,
                    LoanStep.FALL_BEHIND, Set.of(SYSTEM, PARTNER_BY_LETTER),
                    LoanStep.RESTRUCTURE, reported,
                    LoanStep.SETTLE, lender);
            case OVERDUE -> Map.of(
                    LoanStep.DISBURSE, lender,
                    LoanStep.CATCH_UP, Set.of(SYSTEM),
                    LoanStep.RESTRUCTURE, reported,
                    LoanStep.SETTLE, lender,
                    LoanStep.WRITE_OFF, reported);
            case RESTRUCTURED -> Map.of(
                    LoanStep.DISBURSE, lender,
                    LoanStep.FALL_BEHIND, Set.of(SYSTEM, PARTNER_BY_LETTER),
                    LoanStep.RESTRUCTURE, reported,
                    LoanStep.SETTLE, lender,
                    LoanStep.WRITE_OFF, reported);
            case REJECTED, SETTLED, WRITTEN_OFF, CANCELLED -> Map.of();
        };
    }

    /** Returns the status after a step. Further money changes nothing of how a running loan stands. */
    @Override
    public LoanStatus after(LoanStep step) {
        return step == LoanStep.DISBURSE && isRunning() ? this : step.target();
    }

    /** Returns whether the loan is planned or is being paid back. Open loans must be resolved before the case is closed. */
    public boolean isOpen() {
        return isRunning() || isPlanned();
    }

    /** Returns whether no money has been paid out yet. */
    public boolean isPlanned() {
        return switch (this) {
            case PROPOSED, PREPARING, SUBMITTED, APPROVED -> true;
            case REJECTED, DISBURSED, REPAYING, OVERDUE, RESTRUCTURED, SETTLED, WRITTEN_OFF, CANCELLED -> false;
        };
    }

    /** Returns whether money has been paid out and is still owed. */
    public boolean isRunning() {
        return switch (this) {
            case DISBURSED, REPAYING, OVERDUE, RESTRUCTURED -> true;
            case PROPOSED, PREPARING, SUBMITTED, APPROVED, REJECTED, SETTLED, WRITTEN_OFF, CANCELLED -> false;
        };
    }
}

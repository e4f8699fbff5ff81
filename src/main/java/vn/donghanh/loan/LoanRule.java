package vn.donghanh.loan;

import vn.donghanh.shared.BusinessRule;

/** Business rules of loans. */
public enum LoanRule implements BusinessRule {
    /** Argument: the current status. */
    STEP_NOT_OPEN,
    PURPOSE_MISSING,
    AMOUNT_MISSING,
    AMOUNT_NOT_POSITIVE,
    /** Argument: the highest amount. */
    AMOUNT_TOO_HIGH,
    CHANNEL_MISSING,
    /** The channel is not, or no longer, as it was read to the client. */
    CHANNEL_CHANGED,
    NOT_READ,
    REVEALING_NOT_CONFIRMED,
    /** Arguments: the sum of the plan of use, the amount of the loan. */
    PLAN_DIFFERS,
    GROUP_MISSING,
    /** Argument: how many papers are missing. */
    PAPERS_MISSING,
    DAY_MISSING,
    DAY_IN_FUTURE,
    /** Argument: the earliest day. */
    DAY_TOO_EARLY,
    RATE_TOO_HIGH,
    MONTHS_MISSING,
    MONTHS_NOT_POSITIVE,
    /** Argument: the longest term. */
    MONTHS_TOO_LONG,
    /** Argument: what may still be paid out. */
    MORE_THAN_APPROVED,
    CAUSE_MISSING,
    STEP_MISSING,
    SOURCE_MISSING,
    PAYMENT_MISSING,
    PAYMENT_GONE,
    /** A loan whose money was paid out cannot be left without any. */
    NOTHING_DISBURSED
}

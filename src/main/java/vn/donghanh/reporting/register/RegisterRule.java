package vn.donghanh.reporting.register;

import vn.donghanh.shared.BusinessRule;

/** Reasons for which something is not recorded in a register. */
public enum RegisterRule implements BusinessRule {
    NAME_MISSING,
    /** Another model that counts has this name. */
    NAME_TAKEN,
    KIND_MISSING,
    PLACE_UNKNOWN,
    YEAR_MISSING,
    YEAR_OUT_OF_RANGE,
    ENDED_BEFORE_IT_BEGAN,
    TOPIC_MISSING,
    AUDIENCE_MISSING,
    FIRST_DAY_MISSING,
    LAST_DAY_MISSING,
    ENDS_BEFORE_IT_BEGINS,
    /** More than ten years: a slip of the pen. */
    TOO_LONG_AGO,
    CLASSES_MISSING,
    ATTENDANCES_MISSING,
    PERSONS_MISSING,
    MORE_PERSONS_THAN_ATTENDANCES,
    DAY_MISSING,
    DAY_IN_FUTURE,
    /** Before the model began, or after it ended. */
    DAY_OUTSIDE_OF_MODEL,
    NUMBER_MISSING,
    AMOUNT_MISSING,
    SOURCE_MISSING,
    WITHDRAWAL_REASON_MISSING,
    WITHDRAWN
}

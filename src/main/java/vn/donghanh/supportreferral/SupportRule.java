package vn.donghanh.supportreferral;

import vn.donghanh.shared.BusinessRule;

/** Business rules of referrals for support. */
public enum SupportRule implements BusinessRule {
    /** Argument: the current status. */
    STEP_NOT_OPEN,
    HELP_MISSING,
    KIND_MISSING,
    NEED_UNKNOWN,
    VISIT_DAY_MISSING,
    VISIT_DAY_PAST,
    /** Argument: the largest number. */
    CHILDREN_NOT_COUNTED,
    ANSWER_MISSING,
    SOURCE_MISSING,
    REASON_MISSING,
    OUTCOME_MISSING,
    DAY_MISSING,
    DAY_IN_FUTURE,
    /** Argument: the day of sending. */
    DAY_BEFORE_SENDING
}

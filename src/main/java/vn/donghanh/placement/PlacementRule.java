package vn.donghanh.placement;

import vn.donghanh.shared.BusinessRule;

/** Business rules of job placement. */
public enum PlacementRule implements BusinessRule {
    /** Argument: the current status. */
    STEP_NOT_OPEN,
    WORK_MISSING,
    CAUSE_MISSING,
    DAY_MISSING,
    DAY_IN_FUTURE,
    MEETING_PAST,
    /** Argument: the day of the proposal. */
    DAY_BEFORE_PROPOSAL,
    /** Argument: the day of the introduction. */
    DAY_BEFORE_INTRODUCTION,
    DAY_BEFORE_START,
    DAY_AFTER_END,
    DAY_AFTER_CHECK,
    NOTHING_CORRECTED,
    EMPLOYMENT_MISSING,
    WAGE_MISSING,
    ANSWER_MISSING,
    CHECK_DAY_MISSING,
    NO_CHECK_OPEN,
    /** Arguments: the first and the last day of the check. */
    CHECK_OUTSIDE_WINDOW,
    FOLLOW_UP_WITHOUT_CONSENT
}

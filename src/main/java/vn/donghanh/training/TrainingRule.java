package vn.donghanh.training;

import vn.donghanh.shared.BusinessRule;

/** Business rules of training. */
public enum TrainingRule implements BusinessRule {
    /** Argument: the current status. */
    STEP_NOT_OPEN,
    COURSE_MISSING,
    FEE_MISSING,
    CAUSE_MISSING,
    DAY_BEFORE_APPLYING,
    DAY_TOO_FAR,
    DAY_IN_FUTURE,
    DAY_BEFORE_START,
    MONTH_NOT_OF_COURSE,
    PERCENT,
    /** Arguments: the number of months with attendance and the total number of months. */
    MONTHS_NOT_COUNTED
}

package vn.donghanh.casefile.task;

import vn.donghanh.shared.BusinessRule;

/** Reasons for refusing to open, complete or postpone a task. */
public enum TaskRule implements BusinessRule {
    DUE_IN_PAST,
    DUE_TOO_FAR,
    COLLEAGUE_MAY_NOT_SEE,
    NOT_YOURS,
    DONE_BY_DOING,
    NOT_TO_BE_POSTPONED,
    POSTPONED_TO_FREE_DAY
}

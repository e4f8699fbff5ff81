package vn.donghanh.casefile.model;

import vn.donghanh.shared.BusinessRule;

/** Reasons for refusing a command on a case. */
public enum CaseRule implements BusinessRule {
    STEP_NOT_POSSIBLE,
    STEP_NOT_YOURS,
    REASON_MISSING,
    MANAGER_BLOCKED,
    MANAGER_NOT_SUITED,
    LEVEL_NOT_HIGHER,
    LEVEL_NOT_LOWER,
    LEVEL_ASKED_ALREADY,
    LEVEL_NOT_ASKED,
    OPEN_EPISODE_EXISTS,
    TASK_ENDED,
    POSTPONED_TOO_FAR,
    PAUSE_TOO_LONG,
    NOT_REACHED_YET,
    CASE_ENDED,
    /** A draft that arrives after its form was sent is not kept. */
    FORM_SENT_ALREADY,
    /** The draft is written in another form or tab; each author has one about the same. */
    DRAFT_ELSEWHERE,
    /** The client's encryption keys are available or not yet declared lost; only after that may a case be ended as unreadable. */
    STILL_READABLE,
    MERGE_KEEPS_THE_OPEN_ONE,
    MERGE_HOLDS_OTHERS,
    MERGE_ALREADY_UNDONE,
    ADMISSION_NOT_YOURS,
    COLLEAGUE_NOT_SUITED,
    ADMISSION_ENDS_IN_PAST
}

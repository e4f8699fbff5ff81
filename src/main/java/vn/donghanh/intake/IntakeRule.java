package vn.donghanh.intake;

import vn.donghanh.shared.BusinessRule;

/** Reasons for which intake, screening, acceptance or declining is refused. */
public enum IntakeRule implements BusinessRule {
    AGE_MISSING,
    /** The minor flag and an adult age contradict each other; the case could miss the child protection procedure. */
    AGE_AND_FLAG_DISAGREE,
    GROUND_MISSING,
    WITNESS_MISSING,
    /** A notification lacks its channel. */
    WAY_MISSING,
    ARRIVAL_IN_FUTURE,
    ARRIVAL_TOO_LONG_AGO,
    BIRTH_NOT_READABLE,
    NOT_SCREENING,
    FLAG_STAYS,
    /** After a further screening the answers of the reception are corrected in the series. */
    SCREENED_AGAIN,
    ITEMS_MISSING,
    CONTACT_MISSING,
    CONFLICT_NOT_ASKED,
    GROUND_GONE,
    MANAGER_MISSING,
    MANAGER_NOT_SUITED,
    SUPERVISOR_ACCEPTS,
    CRITICAL_NEVER_DECLINED,
    REASON_MISSING,
    SIGNPOST_MISSING,
    EXPOSURE_DAY_MISSING,
    EXPOSURE_IN_FUTURE,
    DEADLINE_NOT_RUNNING,
    DEADLINE_NOT_YOURS,
    DRAFT_TOO_LONG
}

package vn.donghanh.reporting.programme;

import vn.donghanh.shared.BusinessRule;

/** Rules of plans and their targets that refuse an action. */
public enum ProgrammeRule implements BusinessRule {
    STEP_NOT_POSSIBLE,
    /** Whoever prepared a version does not confirm it. */
    OWN_PLAN_VERSION,
    /** Only who prepares a version changes it; others confirm it or set it back. */
    PREPARED_BY_SOMEBODY_ELSE,
    NO_TARGETS,
    TEXT_MISSING,
    DAY_MISSING,
    ENDS_BEFORE_IT_BEGINS,
    AREA_MISSING,
    AREA_IS_NO_PROVINCE,
    CODE_NOT_READABLE,
    CODE_TAKEN,
    RULE_MISSING,
    PERCENT_MISSING,
    PERCENT_NOT_POSSIBLE,
    HALF_YEAR_ABOVE_YEAR,
    NATIONAL_INCOMPLETE,
    BASELINE_INCOMPLETE,
    /** Arguments: the first and the last possible year. */
    YEAR_NOT_POSSIBLE,
    CONTENT_MISSING,
    COUNTED_BY_SYSTEM,
    /** Only numbers of persons are added to those of the Centre's own staff. */
    STAFF_NOT_COUNTED_SO
}

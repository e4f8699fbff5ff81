package vn.donghanh.intake.screening;

import vn.donghanh.shared.BusinessRule;

/** Reasons for which a screening, a correction or the end of a flag is refused. */
public enum ScreeningRule implements BusinessRule {
    CASE_ENDED,
    OCCASION_MISSING,
    DAY_MISSING,
    DAY_IN_FUTURE,
    DAY_BEFORE_CASE,
    /** Nothing was asked: no flag, no item and no reason. */
    NOTHING_ANSWERED,
    /** A correction may not omit a flag: a flag ends explicitly. */
    FLAG_STAYS,
    CORRECTED_MEANWHILE,
    FLAG_MISSING,
    FLAG_NOT_STANDING,
    /** At level HIGH and above a flag is ended by the supervisor. */
    SUPERVISOR_ENDS,
    REASON_MISSING
}

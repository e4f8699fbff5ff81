package vn.donghanh.reporting.returns;

import vn.donghanh.shared.BusinessRule;

/** Rules of returns that refuse an action. */
public enum ReturnRule implements BusinessRule {
    LETTER_MISSING,
    LETTER_DAY_MISSING,
    LETTER_IN_FUTURE,
    /** A letter cannot say what happened later. Argument: the first day of the period. */
    LETTER_BEFORE_PERIOD,
    BODY_MISSING,
    /** The uploaded file is none in which a return is filled in. */
    NOT_A_SPREADSHEET,
    /** The body has a return for the same target and period: a correction names it. */
    RETURNED_ALREADY,
    /** The return was corrected by a later one, which is corrected instead. */
    CORRECTED_ALREADY,
    FINAL_ALREADY,
    OWN_RETURN
}

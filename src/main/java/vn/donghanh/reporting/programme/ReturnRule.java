package vn.donghanh.reporting.programme;

import vn.donghanh.shared.BusinessRule;

/** Why a return is refused. */
public enum ReturnRule implements BusinessRule {
    /** The system counts this target itself. */
    NOT_A_RETURN,
    MORE_THAN_ALL,
    LETTER_MISSING,
    LETTER_IN_FUTURE,
    BODY_MISSING,
    FINAL_ALREADY,
    OWN_RETURN
}

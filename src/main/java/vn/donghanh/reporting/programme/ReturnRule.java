package vn.donghanh.reporting.programme;

import vn.donghanh.shared.BusinessRule;

/** Rules of returns that refuse an action. */
public enum ReturnRule implements BusinessRule {
    /** The target is counted by the system and takes no returns. */
    NOT_A_RETURN,
    MORE_THAN_ALL,
    LETTER_MISSING,
    LETTER_IN_FUTURE,
    BODY_MISSING,
    FINAL_ALREADY,
    OWN_RETURN
}

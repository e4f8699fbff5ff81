package vn.donghanh.closing;

import vn.donghanh.shared.BusinessRule;

/** Why a case does not close, is not followed up, or does not begin anew. */
public enum ClosingRule implements BusinessRule {
    NOT_AT_THIS_POINT,
    REASON_MISSING,
    MINUTES_MISSING,
    OUTCOME_MISSING,
    OUTCOME_UNSAID,
    LIVELIHOOD_MISSING,
    /** Something is still due on the case, and nobody has answered for it. Arguments: what, and when it is due. */
    LEFT_OPEN,
    /** Something goes on with a partner, and nobody has answered for it. Arguments: what, and its code. */
    GOING_ON,
    /** Argument: what is said to be done. */
    DONE_WHEN_MISSING,
    DONE_WHEN_WRONG,
    /** Argument: what was not done. */
    UNDONE_WHY_MISSING,
    ANSWER_NOT_POSSIBLE,
    FOLLOW_UP_NOT_ASKED,
    CONTACT_NOT_LOST,
    OWN_REQUEST,
    NOT_DELEGATED,
    FOLLOW_UP_WITHOUT_CONSENT,
    FOLLOW_UP_NOT_YET,
    FOLLOW_UP_COMPLETE,
    FOLLOW_UP_IN_FUTURE,
    FOLLOW_UP_NOT_OVER,
    CONSENT_NEEDED
}

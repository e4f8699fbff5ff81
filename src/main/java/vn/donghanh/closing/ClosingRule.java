package vn.donghanh.closing;

import vn.donghanh.shared.BusinessRule;

/** Rules of closing, follow-up and reopening that refuse an action. */
public enum ClosingRule implements BusinessRule {
    NOT_AT_THIS_POINT,
    REASON_MISSING,
    MINUTES_MISSING,
    OUTCOME_MISSING,
    OUTCOME_UNSAID,
    LIVELIHOOD_MISSING,
    /** A task is still open and has no answer. Arguments: its name and due time. */
    LEFT_OPEN,
    /** A process with a partner is still open and has no answer. Arguments: its name and code. */
    GOING_ON,
    /** Argument: name of the item that is answered as done. */
    DONE_WHEN_MISSING,
    DONE_WHEN_WRONG,
    /** Argument: name of the item that is answered as not done. */
    UNDONE_WHY_MISSING,
    ANSWER_NOT_POSSIBLE,
    FOLLOW_UP_NOT_ASKED,
    CONTACT_NOT_LOST,
    OWN_REQUEST,
    NOT_DELEGATED,
    FOLLOW_UP_WITHOUT_CONSENT,
    FOLLOW_UP_RESULT_MISSING,
    FOLLOW_UP_DAY_MISSING,
    /** Argument: the day of the closing decision. */
    FOLLOW_UP_BEFORE_CLOSING,
    FOLLOW_UP_NOT_YET,
    /** Argument: the day of the follow-up before. */
    FOLLOW_UP_NOT_AFTER_LAST,
    FOLLOW_UP_COMPLETE,
    FOLLOW_UP_DEBTS_MISSING,
    FOLLOW_UP_HEALTH_MISSING,
    FOLLOW_UP_RATING_MISSING,
    FOLLOW_UP_IN_FUTURE,
    FOLLOW_UP_NOT_OVER,
    CONSENT_NEEDED
}

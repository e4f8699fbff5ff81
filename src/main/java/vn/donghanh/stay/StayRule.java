package vn.donghanh.stay;

import vn.donghanh.shared.BusinessRule;

/** Reasons for which an operation on an emergency stay is refused. */
public enum StayRule implements BusinessRule {
    /** Argument: the current status. */
    STEP_NOT_OPEN,
    STAY_OPEN_ALREADY,
    GROUND_MISSING,
    WORDS_MISSING,
    ROOM_MISSING,
    BELONGINGS_MISSING,
    SAFETY_NOT_AGREED,
    CAUSE_MISSING,
    ELSEWHERE_MISSING,
    TAKEN_OVER_MISSING,
    PAPERS_INCOMPLETE,
    PAPER_NEEDED,
    DECISION_NUMBER_MISSING,
    DECISION_DAY_MISSING,
    DAY_IN_FUTURE,
    TIME_MISSING,
    /** Argument: the earliest moment. */
    BEFORE_CASE,
    /** Argument: when the client left before. */
    BEFORE_LAST_STAY,
    /** Argument: when the stay was requested. */
    BEFORE_REQUEST,
    /** Argument: when the client came. */
    BEFORE_ADMISSION,
    UNTIL_MISSING,
    UNTIL_PAST,
    /** Argument: the last day permitted without the parent authority. */
    BEYOND_LIMIT,
    /** Argument: the last day of the stay. */
    EXIT_BEYOND_END,
    NOT_LONGER,
    DESTINATION_MISSING,
    NO_TRANSFER,
    EXIT_DAY_MISSING,
    SAFETY_PLAN_MISSING,
    FOLLOW_UP_MISSING,
    LAST_SEEN_MISSING,
    RISK_MISSING,
    ANSWER_MISSING,
    ANSWERED_ALREADY,
    CHANNEL_MISSING,
    NOT_DELEGATED,
    OWN_STAY,
    /** Argument: the number of open stays. */
    OPEN_STAYS
}

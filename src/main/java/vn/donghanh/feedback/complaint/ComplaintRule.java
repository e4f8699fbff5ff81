package vn.donghanh.feedback.complaint;

import vn.donghanh.shared.BusinessRule;

/** Reasons for which an operation on a complaint is refused. */
public enum ComplaintRule implements BusinessRule {
    SUBJECT_MISSING,
    ACCOUNT_MISSING,
    ADDRESSEE_MISSING,
    /** Who records a complaint is not the one whom it concerns. */
    RECORDER_CONCERNED,
    NOT_POSSIBLE_NOW,
    /** A complaint about the director goes to the parent authority. */
    ONLY_FORWARD,
    FINDING_MISSING,
    ANSWER_MISSING,
    STAFF_MISSING,
    /** Every supervisor and every director who could read it is concerned, or is blocked from the case. */
    NOBODY_TO_READ,
    /** Every director is concerned, or is blocked from the case. */
    NO_DIRECTOR_TO_READ
}

package vn.donghanh.legalaid;

import vn.donghanh.shared.BusinessRule;

/** Business rules of legal aid. */
public enum LegalAidRule implements BusinessRule {
    /** Argument: the current status. */
    STEP_NOT_OPEN,
    MATTER_MISSING,
    SUBJECT_MISSING,
    GROUND_MISSING,
    /** The ground does not hold today, or names what the matter does not. */
    GROUND_NOT_VALID,
    PAPER_MISSING,
    PAPER_STATE_MISSING,
    PAPER_DAY_IN_FUTURE,
    ROUTE_MISSING,
    REASON_MISSING,
    OUTCOME_MISSING,
    DAY_MISSING,
    DAY_IN_FUTURE,
    DAY_BEFORE_SENDING,
    /** A hearing lies on a day to come, at most two years ahead. */
    HEARING_NOT_AHEAD,
    NOTE_MISSING
}

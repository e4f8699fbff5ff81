package vn.donghanh.feedback;

import vn.donghanh.shared.BusinessRule;

/** Reasons for which feedback is refused. */
public enum FeedbackRule implements BusinessRule {
    NOTHING_TO_RECORD,
    /** Satisfaction belongs to a case; a complaint needs none. */
    NUMBER_MISSING,
    /** No case with this number can take the record; says neither whether there is one nor why. */
    NUMBER_NOT_FOUND
}

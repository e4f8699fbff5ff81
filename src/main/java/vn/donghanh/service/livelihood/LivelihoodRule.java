package vn.donghanh.service.livelihood;

import vn.donghanh.shared.BusinessRule;

/** Business rules of the look at what was given for a livelihood. */
public enum LivelihoodRule implements BusinessRule {
    ANSWER_MISSING,
    DAY_MISSING,
    DAY_IN_FUTURE,
    /** Arguments: the first and the last day. */
    OUTSIDE_WINDOW
}

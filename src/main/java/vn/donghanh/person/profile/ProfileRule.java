package vn.donghanh.person.profile;

import vn.donghanh.shared.BusinessRule;

/** Rules of the profile. */
public enum ProfileRule implements BusinessRule {
    /** A question has an answer or a reason for having none, not both. */
    REASON_BESIDE_ANSWER,
    /** The answer is not, or no longer, among those that may be chosen. */
    ANSWER_NOT_OFFERED
}

package vn.donghanh.service.counselling;

import vn.donghanh.shared.BusinessRule;

/** Reasons for which a counselling session is not recorded. */
public enum SessionRule implements BusinessRule {
    METHOD_MISSING,
    CONTENT_MISSING,
    /** The case does not exist, or the counsellor may not see it: the two are indistinguishable on purpose. */
    PARTICIPANT_UNKNOWN,
    PARTICIPANT_TWICE,
    PARTICIPANT_NOT_RECORDABLE,
    PARTICIPANT_OUTCOME_MISSING,
    /** The participant has not agreed to an interpreter. */
    PARTICIPANT_WITHOUT_INTERPRETER
}

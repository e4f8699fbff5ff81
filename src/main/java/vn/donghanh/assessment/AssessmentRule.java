package vn.donghanh.assessment;

import vn.donghanh.shared.BusinessRule;

/** Reasons for which an assessment is not saved or not submitted. */
public enum AssessmentRule implements BusinessRule {
    NEED_MISSING,
    NOT_RANKED,
    ELIGIBILITY_OPEN,
    STRENGTHS_MISSING,
    GROUPS_OPEN,
    NEED_TWICE,
    RULE_UNSUITED,
    NOT_OPEN,
    DRAFT_EXISTS,
    WITHDRAWN_ALREADY,
    WITHDRAWAL_REASON,
    /** The day of withdrawal is in the future or before the need was identified. */
    WITHDRAWAL_DAY
}

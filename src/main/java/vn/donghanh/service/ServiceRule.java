package vn.donghanh.service;

import vn.donghanh.shared.BusinessRule;

/** Reasons for which a delivery is not recorded, corrected, or its cash not decided on. */
public enum ServiceRule implements BusinessRule {
    TYPE_MISSING,
    DAY_MISSING,
    IN_FUTURE,
    BEFORE_EPISODE,
    OUTCOME_MISSING,
    QUANTITY_MISSING,
    LIVELIHOOD_MISSING,
    GRANT_WITHOUT_AMOUNT,
    UNIT_OF_GOODS,
    LINE_MISSING,
    MINUTES_MISSING,
    NEXT_DAY_PAST,
    NEXT_DAY_TOO_FAR,
    SESSION_FORM_ONLY,
    GIVER_NOT_OF_CASE,
    NEED_UNKNOWN,
    ACTION_UNKNOWN,
    ACTION_NOT_COMPLETED,
    COST_WITHOUT_SERVICE,
    FUNDING_MISSING,
    HEALTH_SERVICES_ONLY,
    ONLY_AUTHOR_CORRECTS,
    CORRECTED_MEANWHILE,
    ENTERED_BY_MISTAKE,
    MISTAKE_REASON_MISSING,
    SAVED_ELSEWHERE,
    CASH_NOT_WAITING,
    OWN_CASH,
    REFUSAL_REASON_MISSING
}

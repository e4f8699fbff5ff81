package vn.donghanh.handover;

import vn.donghanh.shared.BusinessRule;

/** Reasons for refusing a step of a transfer. */
public enum TransferRule implements BusinessRule {
    STEP_NOT_POSSIBLE,
    CASES_MISSING,
    REASON_MISSING,
    UNIT_MISSING,
    SAME_UNIT,
    /** Nobody in the unit could accept the case. */
    UNIT_WITHOUT_SUPERVISOR,
    CASE_NOT_OPEN,
    PROPOSED_ALREADY,
    /** Who proposed a transfer does not answer it, whichever unit they work in meanwhile. */
    OWN_PROPOSAL,
    ANSWERED_TOO_LATE,
    NOT_EXPIRED_YET,
    MANAGER_MISSING,
    MANAGER_NOT_SUITED
}

package vn.donghanh.caseaudit;

import vn.donghanh.shared.BusinessRule;

/** Business rules for audits. */
public enum CaseAuditRule implements BusinessRule {
    NOT_POSSIBLE_NOW,
    DAYS_REVERSED,
    PERIOD_AHEAD,
    OPEN_TOO_LONG,
    SAMPLE_SIZE,
    NO_AUDITOR,
    NOTHING_TO_SAMPLE,
    OWN_PROPOSAL
}

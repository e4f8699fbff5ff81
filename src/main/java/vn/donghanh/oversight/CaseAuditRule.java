package vn.donghanh.oversight;

import vn.donghanh.shared.Rule;

/** Why an audit is not written down, opened or ended. */
public enum CaseAuditRule implements Rule {
    NOT_POSSIBLE_NOW,
    DAYS_REVERSED,
    PERIOD_AHEAD,
    OPEN_TOO_LONG,
    SAMPLE_SIZE,
    NO_AUDITOR,
    NOTHING_TO_SAMPLE,
    OWN_PROPOSAL
}

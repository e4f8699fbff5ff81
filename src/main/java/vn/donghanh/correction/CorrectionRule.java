package vn.donghanh.correction;

import vn.donghanh.shared.BusinessRule;

/** Business rules for corrections. */
public enum CorrectionRule implements BusinessRule {
    CASE_ENDED,
    NOT_YOURS,
    ANSWERED_ALREADY
}

package vn.donghanh.correction;

import vn.donghanh.shared.BusinessRule;

/** Why a correction is not asked for or not answered. */
public enum CorrectionRule implements BusinessRule {
    CASE_ENDED,
    NOT_YOURS,
    ANSWERED_ALREADY
}

package vn.donghanh.oversight;

import vn.donghanh.shared.Rule;

/** Why a correction is not asked for or not answered. */
public enum CorrectionRule implements Rule {
    CASE_ENDED,
    NOT_YOURS,
    ANSWERED_ALREADY
}

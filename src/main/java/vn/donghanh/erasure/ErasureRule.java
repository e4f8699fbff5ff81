package vn.donghanh.erasure;

import vn.donghanh.shared.BusinessRule;

/** Business rules for erasure requests. */
public enum ErasureRule implements BusinessRule {
    REQUEST_WAITS_ALREADY,
    DAY_IN_FUTURE,
    DECIDED_ALREADY,
    OWN_REQUEST,
    CASE_STILL_OPEN,
    REASON_MISSING
}

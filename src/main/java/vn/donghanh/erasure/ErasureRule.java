package vn.donghanh.erasure;

import vn.donghanh.shared.BusinessRule;

/** Why a step towards an erasure is refused. */
public enum ErasureRule implements BusinessRule {
    REQUEST_WAITS_ALREADY,
    DAY_IN_FUTURE,
    DECIDED_ALREADY,
    OWN_REQUEST,
    CASE_STILL_OPEN,
    REASON_MISSING
}

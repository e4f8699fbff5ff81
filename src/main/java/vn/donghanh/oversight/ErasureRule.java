package vn.donghanh.oversight;

import vn.donghanh.shared.Rule;

/** Why a step towards an erasure is refused. */
public enum ErasureRule implements Rule {
    REQUEST_WAITS_ALREADY,
    DAY_IN_FUTURE,
    DECIDED_ALREADY,
    OWN_REQUEST,
    CASE_STILL_OPEN,
    REASON_MISSING
}

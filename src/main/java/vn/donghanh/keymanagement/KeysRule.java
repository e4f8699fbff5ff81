package vn.donghanh.keymanagement;

import vn.donghanh.shared.BusinessRule;

/** Why work on the keys is refused. */
public enum KeysRule implements BusinessRule {
    RUN_GOES_ON,
    NOTHING_TO_RETIRE,
    ROTATED_JUST_NOW
}

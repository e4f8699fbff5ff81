package vn.donghanh.keymanagement;

import vn.donghanh.shared.BusinessRule;

/** Rules of key maintenance. */
public enum KeysRule implements BusinessRule {
    RUN_GOES_ON,
    NOTHING_TO_RETIRE,
    ROTATED_JUST_NOW
}

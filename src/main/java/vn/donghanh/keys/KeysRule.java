package vn.donghanh.keys;

import vn.donghanh.shared.Rule;

/** Why work on the keys is refused. */
public enum KeysRule implements Rule {
    RUN_GOES_ON,
    NOTHING_TO_RETIRE,
    ROTATED_JUST_NOW
}

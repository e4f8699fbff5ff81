package vn.donghanh.reference;

import vn.donghanh.shared.BusinessRule;

/** Rules of the settings that refuse a change. */
public enum SettingsRule implements BusinessRule {
    CODE_NOT_READABLE,
    /** Includes codes of retired items: a code is never reused. */
    CODE_TAKEN,
    WORDS_MISSING,
    CATEGORY_MISSING,
    /** Another item in use counts as the same. */
    CATEGORY_TAKEN,
    ALREADY_RETIRED,
    /** Settings of past days are never changed. */
    NOT_IN_THE_PAST,
    /** Letters signed today rest on the basis that was valid when they were signed. */
    NOT_BEFORE_TOMORROW,
    /** A version begins today already. */
    NOT_AFTER_THE_LAST,
    AMOUNT_NOT_POSITIVE,
    OUT_OF_RANGE,
    /** Only the number of the deadline is read. */
    UNIT_IS_FIXED,
    /** The threshold exceeds the free disk space: nothing could be saved from that day on. */
    MORE_THAN_IS_FREE,
    BASIS_MISSING,
    HOLIDAY_THERE_ALREADY
}

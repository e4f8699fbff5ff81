package vn.donghanh.reference;

import vn.donghanh.shared.BusinessRule;

/** Why a setting cannot be changed so. */
public enum SettingsRule implements BusinessRule {
    CODE_NOT_READABLE,
    /** Also of a retired entry: a code is never used again. */
    CODE_TAKEN,
    WORDS_MISSING,
    ALREADY_RETIRED,
    ENDS_BEFORE_IT_BEGINS,
    /** What was valid on a past day stays as it was. */
    NOT_IN_THE_PAST,
    /** What was signed today stands on what was valid when it was signed. */
    NOT_BEFORE_TOMORROW,
    NOT_AFTER_THE_LAST,
    AMOUNT_NOT_POSITIVE,
    OUT_OF_RANGE,
    /** Nothing could be saved from that day on. */
    MORE_THAN_IS_FREE,
    BASIS_MISSING,
    HOLIDAY_THERE_ALREADY
}

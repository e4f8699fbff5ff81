package vn.donghanh.lawful;

import vn.donghanh.shared.BusinessRule;

/** Rules of lawful requests that refuse an action. */
public enum LawfulRule implements BusinessRule {
    NOT_POSSIBLE_NOW,
    OWN_REQUEST,
    LETTER_MISSING,
    DAY_IN_FUTURE,
    RECEIVED_BEFORE_WRITTEN,
    CASE_NOT_FOUND,
    CASE_MISSING,
    CASE_NOT_ASKED,
    LIST_IS_REFUSED,
    NOT_IN_WRITING,
    BASIS_MISSING,
    ITEMS_MISSING,
    ITEM_NOT_ASKED,
    GROUND_DOES_NOT_FIT,
    NUMBER_MISSING,
    CODE_IN_WORDS,
    TELLING_MISSING,
    FORBIDDEN_BASIS_MISSING,
    UNTIL_IN_PAST,
    NOT_TO_BE_INFORMED,
    INFORMED_TOO_EARLY
}

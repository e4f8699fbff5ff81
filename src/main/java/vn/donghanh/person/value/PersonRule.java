package vn.donghanh.person.value;

import vn.donghanh.shared.BusinessRule;

/** Why something about a person's identity is refused. */
public enum PersonRule implements BusinessRule {
    NAME_EMPTY,
    NAME_TOO_LONG,
    TEXT_TOO_LONG,
    PHONE_NOT_READABLE,
    ID_PAPER_NOT_READABLE,
    /** Province code 050 was never given to anybody: it is for made-up persons only. */
    ID_PAPER_NOT_ASSIGNED,
    DATE_NOT_READABLE,
    DATE_IN_FUTURE,
    REASON_TOO_SHORT,
    /** Not by her role: she breaks the glass first, which is told and reviewed. */
    FIELD_BEHIND_GLASS,
    FIELD_HOLDS_NO_VALUE,
    FIELD_HOLDS_A_VALUE,
    FIELD_ALREADY_CORRECTED,
    MONITORED_PHONE_BLOCKS_MESSAGES,
    NO_CONTACT_STANDS_ALONE,
    NO_CHANNEL,
    REASON_BESIDE_CHANNEL,
    PAIR_ALREADY_DECIDED
}

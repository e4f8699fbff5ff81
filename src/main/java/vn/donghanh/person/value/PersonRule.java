package vn.donghanh.person.value;

import vn.donghanh.shared.BusinessRule;

/** Rules of identity data. */
public enum PersonRule implements BusinessRule {
    NAME_EMPTY,
    NAME_TOO_LONG,
    TEXT_TOO_LONG,
    PHONE_NOT_READABLE,
    ID_PAPER_NOT_READABLE,
    /** Province code 050 was never assigned: it is reserved for fictitious persons. */
    ID_PAPER_NOT_ASSIGNED,
    DATE_NOT_READABLE,
    DATE_IN_FUTURE,
    REASON_TOO_SHORT,
    /** The user's role does not allow it; break-glass access, which is notified and reviewed, is needed first. */
    FIELD_NEEDS_BREAK_GLASS,
    FIELD_HOLDS_NO_VALUE,
    FIELD_HOLDS_A_VALUE,
    FIELD_ALREADY_CORRECTED,
    MESSAGES_SEEN_BY_OTHERS,
    CODE_WORD_MISSING,
    NO_CONTACT_STANDS_ALONE,
    NO_CHANNEL,
    REASON_BESIDE_CHANNEL,
    PAIR_ALREADY_DECIDED
}

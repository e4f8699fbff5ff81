package vn.donghanh.note;

import vn.donghanh.shared.BusinessRule;

/** Reasons for which a contact attempt is refused or does not count. */
public enum ContactRule implements BusinessRule {
    CARD_NOT_READ,
    CARD_MISSING,
    /** The consent to contact is refused or withdrawn. */
    CONTACT_REFUSED,
    NO_CONTACT_WANTED,
    ONLY_CLIENT_CALLS,
    CHANNEL_NOT_AGREED,
    PHONE_NOT_PRIVATE,
    TEXT_ONLY,
    OUTSIDE_HOURS,
    /** Argument: the first day on which the client can have been known. */
    DAY_BEFORE_CASE,
    SAFETY_NOT_ASKED,
    NOT_SAFE_TO_TALK,
    /** A client who came to the Centre was met, so the outcome cannot be "not reached". */
    CLIENT_IS_THERE
}

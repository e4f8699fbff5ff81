package vn.donghanh.breakglass;

import vn.donghanh.shared.BusinessRule;

/** Business rules for emergency access and its review. */
public enum BreakGlassRule implements BusinessRule {
    /** The case does not exist or the reader is blocked from it: the message is the same. */
    NO_SUCH_CASE,
    SEEN_ALREADY,
    TOO_LONG,
    OWN_OPENING,
    REVIEWED_ALREADY,
    /** The same access is already requested and undecided, or allowed and not used yet. */
    ASKED_ALREADY,
    OWN_REQUEST,
    DECIDED_ALREADY,
    NOT_ALLOWED,
    /** It was allowed but not used in time. */
    LAPSED
}

package vn.donghanh.breakglass;

import vn.donghanh.shared.BusinessRule;

/** Why a case is not opened past one's grants, or an opening not judged. */
public enum BreakGlassRule implements BusinessRule {
    /** There is none, or none for this reader: the words are the same. */
    NO_SUCH_CASE,
    SEEN_ALREADY,
    TOO_LONG,
    OWN_OPENING,
    REVIEWED_ALREADY,
    /** The same was asked for and nobody has decided yet, or it is allowed and waits to be opened. */
    ASKED_ALREADY,
    OWN_REQUEST,
    DECIDED_ALREADY,
    NOT_ALLOWED,
    /** It was allowed, and not opened in time. */
    LAPSED
}

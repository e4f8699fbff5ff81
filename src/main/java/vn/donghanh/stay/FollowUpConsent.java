package vn.donghanh.stay;

/** What she said when asked whether she may be called after she has left. */
public enum FollowUpConsent {
    YES,
    NO,
    /** Asking her was not safe or not possible yet. */
    NOT_ASKED
}

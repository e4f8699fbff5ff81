package vn.donghanh.stay.exit;

/** The client's answer whether the Centre may contact them after the stay. */
public enum FollowUpConsent {
    YES,
    NO,
    /** Asking the client was not yet safe or possible. */
    NOT_ASKED
}

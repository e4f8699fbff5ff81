package vn.donghanh.conference;

/** How the client takes part in a conference on their own case. */
public enum ClientPart {
    TAKES_PART,
    BY_TRUSTED_PERSON,
    DOES_NOT_WISH,
    /** Asking would have endangered the client. */
    NOT_ASKED_FOR_SAFETY
}

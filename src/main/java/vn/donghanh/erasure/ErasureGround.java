package vn.donghanh.erasure;

/** The ground of an erasure request. */
public enum ErasureGround {
    /** The client asked for it. */
    CLIENT_ASKED,
    /** The client's legal representative asked for it. */
    GUARDIAN_ASKED,
    /** The retention period of the case has ended. */
    RETENTION_OVER
}

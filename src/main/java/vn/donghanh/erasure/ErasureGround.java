package vn.donghanh.erasure;

/** Why someone is to be erased. */
public enum ErasureGround {
    /** She asked for it herself. */
    CLIENT_ASKED,
    /** Who acts for her in law asked for it. */
    GUARDIAN_ASKED,
    /** The time for which a case is kept is over. */
    RETENTION_OVER
}

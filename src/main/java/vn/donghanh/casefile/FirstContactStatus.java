package vn.donghanh.casefile;

/** How far the first contact with a client is, for a reader who may begin the assessment. */
public enum FirstContactStatus {
    NOT_AWAITED,
    AWAITED,
    /** The assessment can begin. */
    REACHED
}

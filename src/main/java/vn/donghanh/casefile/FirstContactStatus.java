package vn.donghanh.casefile;

/** Status of the first contact with a client, for a reader who may begin the assessment. */
public enum FirstContactStatus {
    NOT_AWAITED,
    AWAITED,
    /** The assessment can begin. */
    REACHED
}

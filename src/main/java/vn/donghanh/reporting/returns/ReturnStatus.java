package vn.donghanh.reporting.returns;

/** The status of a return. */
public enum ReturnStatus {
    PROVISIONAL,
    /** A second person checked the letter. */
    FINAL
}

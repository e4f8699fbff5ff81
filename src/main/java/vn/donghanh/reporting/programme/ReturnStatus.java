package vn.donghanh.reporting.programme;

/** How sure a returned number is. */
public enum ReturnStatus {
    PROVISIONAL,
    /** Someone other than who entered it has read the letter too. */
    FINAL
}

package vn.donghanh.legalaid;

/** Where a paper stands. */
public enum PaperState {
    AT_HAND,
    MISSING,
    /** Asked for at the office that issues it. */
    ASKED_FOR
}

package vn.donghanh.stay;

/** How far a paper has come. */
public enum PaperState {
    MISSING,
    HELD,
    /** There is none, and none is needed. */
    NONE
}

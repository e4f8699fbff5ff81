package vn.donghanh.stay.document;

/** How far a paper has come. */
public enum StayDocumentStatus {
    MISSING,
    HELD,
    /** There is none, and none is needed. */
    NONE
}

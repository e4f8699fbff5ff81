package vn.donghanh.stay.document;

/** The status of a document. */
public enum StayDocumentStatus {
    MISSING,
    HELD,
    /** The client does not have the document, and it is not mandatory. */
    NONE
}

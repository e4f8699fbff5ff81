package vn.donghanh.printing.signature;

/** Whether the Centre's certificate can sign a file today. */
public enum PdfKeyStatus {
    /** There is none: files stay without an electronic signature of their own. */
    ABSENT,
    VALID,
    EXPIRED,
    NOT_YET_VALID
}

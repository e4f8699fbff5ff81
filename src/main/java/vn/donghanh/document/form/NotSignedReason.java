package vn.donghanh.document.form;

/** Reasons why a printed form comes back without a signature. */
public enum NotSignedReason {
    CLIENT_DECLINED,
    NOT_NEEDED,
    MISPRINTED,
    LOST
}

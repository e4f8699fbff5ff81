package vn.donghanh.placement.value;

/** Why an entry about the first day of work was wrong. It describes the entry, never the client. */
public enum StartCorrectionReason {
    MISTYPED,
    /** The client remembered it otherwise. */
    CLIENT_REMEMBERS,
    /** The partner had entered another day than the client tells. */
    PARTNER_DIFFERS
}

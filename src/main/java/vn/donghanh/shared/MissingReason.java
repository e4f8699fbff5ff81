package vn.donghanh.shared;

/** Four different answers that a record may give instead of a value; never one null for all of them. */
public enum MissingReason {
    UNKNOWN,
    NOT_APPLICABLE,
    REFUSED,
    WITHHELD_FOR_SAFETY
}

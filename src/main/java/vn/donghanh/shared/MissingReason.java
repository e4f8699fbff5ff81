package vn.donghanh.shared;

/** The reasons why a record holds no value, so that an absent answer is never just null. */
public enum MissingReason {
    UNKNOWN,
    NOT_APPLICABLE,
    REFUSED,
    WITHHELD_FOR_SAFETY
}

package vn.donghanh.closing;

/** What is known of an outcome; that it is not known, does not apply, was not told or is not written down are answers too. */
public enum OutcomeAnswer {
    MET,
    NOT_MET,
    UNKNOWN,
    NOT_APPLICABLE,
    REFUSED,
    WITHHELD_FOR_SAFETY
}

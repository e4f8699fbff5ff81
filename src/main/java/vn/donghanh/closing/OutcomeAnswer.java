package vn.donghanh.closing;

/** What is known of an outcome; that it is not known, does not apply or was not told are answers too. */
public enum OutcomeAnswer {
    MET,
    NOT_MET,
    UNKNOWN,
    NOT_APPLICABLE,
    REFUSED
}

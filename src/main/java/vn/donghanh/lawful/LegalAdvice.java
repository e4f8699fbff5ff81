package vn.donghanh.lawful;

/** The recommendation of the data protection officer. */
public enum LegalAdvice {
    ANSWER,
    REFUSE
}

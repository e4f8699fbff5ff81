package vn.donghanh.lawful;

/** What the data protection officer advises. */
public enum LegalAdvice {
    ANSWER,
    REFUSE
}

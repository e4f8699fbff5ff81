package vn.donghanh.oversight;

/** What a supervisor asks to be put right. */
public enum CorrectionAbout {
    PLAN,
    RESULTS,
    DEADLINE,
    CONSENT,
    RECORD,
    OTHER
}

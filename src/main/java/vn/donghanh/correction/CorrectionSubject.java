package vn.donghanh.correction;

/** What a supervisor asks to be put right. */
public enum CorrectionSubject {
    PLAN,
    RESULTS,
    DEADLINE,
    CONSENT,
    RECORD,
    OTHER
}

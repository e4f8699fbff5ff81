package vn.donghanh.correction;

/** The subject of a correction. */
public enum CorrectionSubject {
    PLAN,
    RESULTS,
    DEADLINE,
    CONSENT,
    RECORD,
    OTHER
}

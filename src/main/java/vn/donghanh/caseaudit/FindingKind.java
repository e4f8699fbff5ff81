package vn.donghanh.caseaudit;

/** What an auditor's finding is about. */
public enum FindingKind {
    GOOD_PRACTICE,
    DEADLINE,
    PLAN,
    SERVICE,
    CONSENT,
    RECORD,
    OTHER
}

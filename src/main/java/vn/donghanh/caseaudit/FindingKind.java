package vn.donghanh.caseaudit;

/** The subject of an auditor's finding. */
public enum FindingKind {
    GOOD_PRACTICE,
    DEADLINE,
    PLAN,
    SERVICE,
    CONSENT,
    RECORD,
    OTHER
}

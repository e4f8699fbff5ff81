package vn.donghanh.audit;

/** The technical outcome of a user action. */
public enum AuditOutcome {
    DONE,
    REFUSED,
    FAILED
}

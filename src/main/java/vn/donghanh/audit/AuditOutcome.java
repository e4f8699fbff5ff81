package vn.donghanh.audit;

/** How a user action ended. */
public enum AuditOutcome {
    DONE,
    REFUSED,
    FAILED
}

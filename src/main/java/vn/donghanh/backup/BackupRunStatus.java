package vn.donghanh.backup;

/** How things stand with what should run by itself. */
public enum BackupRunStatus {
    DONE,
    /** The last attempt failed; an earlier success is still recent enough. */
    FAILED,
    /** The last success is too old to count. */
    OVERDUE,
    /** It never succeeded on this machine. */
    NEVER
}

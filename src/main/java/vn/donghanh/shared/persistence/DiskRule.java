package vn.donghanh.shared;

/** Reasons for stopping all writes because of disk space. */
public enum DiskRule implements BusinessRule {
    /** Reading and signing in remain possible. */
    NEARLY_FULL
}

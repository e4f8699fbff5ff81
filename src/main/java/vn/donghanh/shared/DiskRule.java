package vn.donghanh.shared;

/** Why nothing is saved for the time being. */
public enum DiskRule implements BusinessRule {
    /** Reading goes on, and so does signing in. */
    NEARLY_FULL
}

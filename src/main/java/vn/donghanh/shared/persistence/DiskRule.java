package vn.donghanh.shared.persistence;

import vn.donghanh.shared.BusinessRule;

/** Reasons for stopping all writes because of disk space. */
public enum DiskRule implements BusinessRule {
    /** Reading and signing in remain possible. */
    NEARLY_FULL
}

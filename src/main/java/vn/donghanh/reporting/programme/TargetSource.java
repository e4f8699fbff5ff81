package vn.donghanh.reporting.programme;

/** Where a target's numbers come from. */
public enum TargetSource {
    SYSTEM,
    RETURN
}

package vn.donghanh.reporting.programme;

/** The source of a target's figures. */
public enum TargetSource {
    SYSTEM,
    RETURN
}

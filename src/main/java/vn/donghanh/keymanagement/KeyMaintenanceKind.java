package vn.donghanh.keymanagement;

/** What is done to all keys and sealed values, in the background. */
public enum KeyMaintenanceKind {
    /** New keys; everything that may be written again is sealed with them. */
    ROTATE,
    /** Everything sealed is opened once and counted; nothing is changed. */
    VERIFY,
    /** The keys from before the last rotation go, after one more look that nothing needs them. */
    RETIRE
}

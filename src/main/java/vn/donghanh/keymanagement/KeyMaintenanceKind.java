package vn.donghanh.keymanagement;

/** A kind of maintenance of all keys and encrypted values, in the background. */
public enum KeyMaintenanceKind {
    /** Creates new keys and re-encrypts everything that may be updated. */
    ROTATE,
    /** Decrypts every value once and counts the results; changes nothing. */
    VERIFY,
    /** Removes the keys from before the last rotation, after checking once more that nothing needs them. */
    RETIRE
}

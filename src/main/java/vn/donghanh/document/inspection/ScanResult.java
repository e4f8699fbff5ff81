package vn.donghanh.document.inspection;

/** The answer of the virus scanner. */
public enum ScanResult {
    CLEAN,
    INFECTED,
    /** A scanner is configured, but it did not answer in time, or not with a verdict. */
    UNAVAILABLE,
    /** This installation has no virus scanner: {@code DH_CLAMD} is empty. */
    NOT_CONFIGURED
}

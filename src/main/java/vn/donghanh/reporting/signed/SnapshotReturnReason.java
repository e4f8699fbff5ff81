package vn.donghanh.reporting.signed;

/** Why a computed period was set back. */
public enum SnapshotReturnReason {
    /** Entries of the period are still missing. They count in the adjustments of the next report. */
    ENTRIES_MISSING,
    /** A figure cannot be right. */
    IMPLAUSIBLE,
    /** The rules of counting were corrected meanwhile. */
    RULES_CORRECTED,
    /** The period is not reported yet. */
    TOO_EARLY
}

package vn.donghanh.stay.exit;

/** The duty officer's risk assessment of an unplanned exit. */
public enum UnplannedExitRisk {
    NONE_KNOWN,
    POSSIBLE,
    SERIOUS,
    NOT_KNOWN
}

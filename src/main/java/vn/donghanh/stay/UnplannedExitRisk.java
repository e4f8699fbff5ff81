package vn.donghanh.stay;

/** The duty officer's risk assessment of an unplanned exit. */
public enum UnplannedExitRisk {
    NONE_KNOWN,
    POSSIBLE,
    SERIOUS,
    NOT_KNOWN
}

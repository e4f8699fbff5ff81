package vn.donghanh.stay;

/** How the officer on duty judges it that somebody has left without a plan. */
public enum UnplannedExitRisk {
    NONE_KNOWN,
    POSSIBLE,
    SERIOUS,
    NOT_KNOWN
}

package vn.donghanh.stay;

/** What the supervisor decides when somebody has left without a plan. There is no public search, and the police only for her life. */
public enum UnplannedExitResponse {
    WAIT_FOR_HER,
    SAFE_CONTACT,
    VITAL_INTEREST
}

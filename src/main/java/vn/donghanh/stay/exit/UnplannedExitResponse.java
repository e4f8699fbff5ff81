package vn.donghanh.stay.exit;

/**
 * The supervisor's response to an unplanned exit. There is no public search, and the police are called only when the
 * client's life is in danger.
 */
public enum UnplannedExitResponse {
    WAIT_FOR_HER,
    SAFE_CONTACT,
    VITAL_INTEREST
}

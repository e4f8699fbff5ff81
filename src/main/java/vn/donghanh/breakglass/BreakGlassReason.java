package vn.donghanh.breakglass;

/** Why a case or a field of it is opened past one's grants; her own words stand beside it, sealed. */
public enum BreakGlassReason {
    /** Somebody may come to harm if nothing is done now. */
    DANGER,
    /** A child may be at risk. */
    CHILD_AT_RISK,
    /** Whoever answers for the case cannot be reached, and something cannot wait. */
    MANAGER_AWAY,
    /** Plan and results are checked, and one fact must be compared. */
    OUTCOME_CHECK,
    /** A request that the law allows must be answered about this one person. */
    LAWFUL_REQUEST,
    OTHER
}

package vn.donghanh.stay;

/** The legal grounds for immediate admission. The client's livelihood is not one of them. */
public enum StayGround {
    DOMESTIC_VIOLENCE,
    SEXUAL_ABUSE,
    TRAFFICKING,
    FORCED_LABOUR,
    /** A child, or a homeless person, waiting to be returned home. */
    CHILD,
    PROVINCIAL_DECISION
}

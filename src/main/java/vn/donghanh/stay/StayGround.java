package vn.donghanh.stay;

/** For what somebody may be received at once. What she lives from is none of them. */
public enum StayGround {
    DOMESTIC_VIOLENCE,
    SEXUAL_ABUSE,
    TRAFFICKING,
    FORCED_LABOUR,
    /** A child, or somebody without a home, who waits to be brought back. */
    CHILD,
    PROVINCIAL_DECISION
}

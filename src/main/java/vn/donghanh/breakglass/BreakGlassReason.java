package vn.donghanh.breakglass;

/** The reason for emergency access; the user's own explanation is stored beside it, encrypted. */
public enum BreakGlassReason {
    /** Someone may come to harm without immediate action. */
    DANGER,
    /** A child may be at risk. */
    CHILD_AT_RISK,
    /** The case manager cannot be reached and the matter cannot wait. */
    MANAGER_AWAY,
    /** Plan and outcomes are checked, and one fact must be compared. */
    OUTCOME_CHECK,
    /** A lawful request about this person must be answered. */
    LAWFUL_REQUEST,
    OTHER
}

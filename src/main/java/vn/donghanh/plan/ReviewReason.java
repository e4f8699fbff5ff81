package vn.donghanh.plan;

/** Why a plan is reviewed. */
public enum ReviewReason {
    THREE_MONTHS,
    INCIDENT,
    MOVE,
    CLIENT_ASKS
}

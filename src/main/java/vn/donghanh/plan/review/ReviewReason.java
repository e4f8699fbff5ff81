package vn.donghanh.plan.review;

/** The reason for a plan review. */
public enum ReviewReason {
    THREE_MONTHS,
    INCIDENT,
    MOVE,
    CLIENT_ASKS
}

package vn.donghanh.staff.cover;

/** The status of a cover at a moment. All but an early end follow from its days. */
public enum CoverStatus {
    COMING,
    RUNNING,
    OVER,
    /** Ended before its last day. */
    ENDED_EARLY,
    /** Ended before its first day. */
    CALLED_OFF;

    /** Whether somebody may still end it: a cover that has not begun, or is running. */
    public boolean mayEnd() {
        return switch (this) {
            case COMING, RUNNING -> true;
            case OVER, ENDED_EARLY, CALLED_OFF -> false;
        };
    }
}

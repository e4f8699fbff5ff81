package vn.donghanh.partnerbusiness;

/** Where a business with a partner stands, whatever its kind. */
public enum BusinessPhase {
    /** The partner has not answered. */
    WAITING,
    IN_PROGRESS,
    /** The partner does not take it on. */
    DECLINED,
    /** It came to an end after the partner had taken it on. */
    ENDED;

    public boolean isOver() {
        return this == DECLINED || this == ENDED;
    }
}

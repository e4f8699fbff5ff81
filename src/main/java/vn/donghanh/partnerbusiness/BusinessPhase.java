package vn.donghanh.partnerbusiness;

/** Where a business with a partner stands, whatever its kind. */
public enum BusinessPhase {
    /** The partner has not opened it, and sees no more than what is asked and by when. */
    UNOPENED,
    /** The partner has not answered. */
    WAITING,
    IN_PROGRESS,
    /** The partner does not take it on. */
    DECLINED,
    /** The partner has done what it was asked for. */
    ENDED,
    /** It came to an end without that: called off, broken off or never answered. */
    STOPPED;

    /** Returns whether the partner's answer is awaited. */
    public boolean isWaiting() {
        return this == UNOPENED || this == WAITING;
    }

    public boolean isOver() {
        return this == DECLINED || this == ENDED || this == STOPPED;
    }
}

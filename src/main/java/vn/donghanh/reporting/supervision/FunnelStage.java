package vn.donghanh.reporting.supervision;

/** The way of a need, in its order: who gets to one stage was at each before it. */
public enum FunnelStage {
    NEED,
    ELIGIBLE,
    /** Something was asked of a partner for it, or it was served without asking. */
    SENT,
    /** The client came: a service that answers the need is recorded. */
    CAME,
    /** The service was completed, or a review found the goal reached. */
    OUTCOME;

    public boolean isFirst() {
        return this == NEED;
    }

    /** Returns the stage before; the first is its own. */
    FunnelStage previous() {
        return switch (this) {
            case NEED, ELIGIBLE -> NEED;
            case SENT -> ELIGIBLE;
            case CAME -> SENT;
            case OUTCOME -> CAME;
        };
    }
}

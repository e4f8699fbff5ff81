package vn.donghanh.plan;

/** How far an action is. Any state may follow any other: what was thought done may not be. */
public enum PlanActionStatus {
    NOT_STARTED,
    IN_PROGRESS,
    DONE,
    /** Not done, with a reason. */
    DROPPED;

    boolean isOpen() {
        return switch (this) {
            case NOT_STARTED, IN_PROGRESS -> true;
            case DONE, DROPPED -> false;
        };
    }
}

package vn.donghanh.plan;

/** The progress of an action. Every transition is allowed, because progress may turn out to be wrong. */
public enum PlanActionStatus {
    NOT_STARTED,
    IN_PROGRESS,
    DONE,
    /** Not carried out, for a recorded reason. */
    DROPPED;

    boolean isOpen() {
        return switch (this) {
            case NOT_STARTED, IN_PROGRESS -> true;
            case DONE, DROPPED -> false;
        };
    }
}

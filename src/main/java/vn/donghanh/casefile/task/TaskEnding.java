package vn.donghanh.casefile.task;

/** Result with which a task ended. A task that was not done stays recorded as such, whatever happens to the case. */
public enum TaskEnding {
    DONE,
    /** Unnecessary: another step has settled the task, or the case is paused. */
    DROPPED,
    /** Offered to the client and declined. */
    DECLINED,
    /** Not done; the closing request states why it was no longer possible. */
    NOT_POSSIBLE,
    /** Not done: still open, without a resolution, when the case ended. */
    CASE_ENDED;

    public boolean isNotDone() {
        return switch (this) {
            case DONE, DROPPED -> false;
            case DECLINED, NOT_POSSIBLE, CASE_ENDED -> true;
        };
    }
}

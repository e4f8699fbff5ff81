package vn.donghanh.casefile.task;

/** How something due on a case ended. What was not done keeps saying so, whatever became of the case. */
public enum TaskEnding {
    DONE,
    /** Due no longer: another step has settled it, or it rests. */
    DROPPED,
    /** It was offered, and the client did not want it. */
    DECLINED,
    /** Not done, and whoever closed the case said why it could not be done any more. */
    NOT_POSSIBLE,
    /** Not done: it was still open when the case ended, and nobody had answered for it. */
    CASE_ENDED;

    public boolean isNotDone() {
        return switch (this) {
            case DONE, DROPPED -> false;
            case DECLINED, NOT_POSSIBLE, CASE_ENDED -> true;
        };
    }
}

package vn.donghanh.casefile.task;

/** The outcomes with which somebody settles a deadline of an emergency or of an incident. */
public enum DeadlineOutcome {
    DONE,
    /** It was offered and the client declined. */
    CLIENT_DECLINED,
    NOT_NEEDED;

    public TaskEnding taskEnding() {
        return switch (this) {
            case DONE -> TaskEnding.DONE;
            case CLIENT_DECLINED -> TaskEnding.DECLINED;
            case NOT_NEEDED -> TaskEnding.DROPPED;
        };
    }
}

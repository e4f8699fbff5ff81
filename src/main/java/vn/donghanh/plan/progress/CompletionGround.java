package vn.donghanh.plan.progress;

/** On what ground an action counts as done. Only a record counts as access to a service. */
public enum CompletionGround {
    /** A record of the case proves it. */
    RECORD,
    /** The client did it without the Centre. */
    BY_CLIENT,
    OTHERWISE;

    /** Whether a sentence must say what was done. */
    public boolean needsWords() {
        return switch (this) {
            case RECORD -> false;
            case BY_CLIENT, OTHERWISE -> true;
        };
    }
}

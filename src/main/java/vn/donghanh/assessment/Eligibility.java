package vn.donghanh.assessment;

/** Whether a service can meet a need. PENDING is an answer too, with a clock of its own. */
public enum Eligibility {
    YES,
    NO,
    PENDING,
    NOT_REQUIRED;

    /** The Centre goes on with this need: the plan owes it a goal. */
    boolean isAccepted() {
        return switch (this) {
            case YES, NOT_REQUIRED -> true;
            case NO, PENDING -> false;
        };
    }

    /** A yes names its rule and a no its basis; the other answers stand alone. */
    boolean isComplete(boolean ruled, boolean based) {
        return switch (this) {
            case YES -> ruled;
            case NO -> based;
            case PENDING, NOT_REQUIRED -> true;
        };
    }
}

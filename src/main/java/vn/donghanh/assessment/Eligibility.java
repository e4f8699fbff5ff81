package vn.donghanh.assessment;

/** The answer whether a service can meet a need. PENDING is a valid answer and starts its own deadline. */
public enum Eligibility {
    YES,
    NO,
    PENDING,
    NOT_REQUIRED;

    /** Whether the Centre works on this need, so that the plan must contain a goal for it. */
    boolean isAccepted() {
        return switch (this) {
            case YES, NOT_REQUIRED -> true;
            case NO, PENDING -> false;
        };
    }

    /** Whether the answer is complete: YES requires a rule, NO requires a basis, the other answers nothing. */
    boolean isComplete(boolean ruled, boolean based) {
        return switch (this) {
            case YES -> ruled;
            case NO -> based;
            case PENDING, NOT_REQUIRED -> true;
        };
    }
}

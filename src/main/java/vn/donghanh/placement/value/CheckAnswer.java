package vn.donghanh.placement.value;

/** The client's answer to the question whether the client still works there. Not reached is no answer, and never "no longer". */
public enum CheckAnswer {
    STILL_THERE,
    CHANGED_WORK,
    NO_LONGER,
    NOT_REACHED,
    NOT_SAID;

    /** Returns whether the check needs no further attempt. */
    public boolean isFinal() {
        return this != NOT_REACHED;
    }

    /** Returns whether the client has left the work. */
    public boolean hasLeft() {
        return this == CHANGED_WORK || this == NO_LONGER;
    }
}

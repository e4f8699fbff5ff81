package vn.donghanh.service.livelihood;

/** What the client says of what was given. Not reached is no answer, and never the same as not used. */
public enum LivelihoodAnswer {
    USED,
    PARTLY,
    SOLD,
    LOST,
    NOT_SAID,
    NOT_REACHED;

    /** Whether the client was reached, so that nobody asks again. */
    public boolean isFinal() {
        return this != NOT_REACHED;
    }
}

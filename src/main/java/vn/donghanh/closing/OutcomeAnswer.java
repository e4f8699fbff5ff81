package vn.donghanh.closing;

/** What is known of an outcome; that it is not known, does not apply, was not told or is not written down are answers too. */
public enum OutcomeAnswer {
    MET,
    NOT_MET,
    UNKNOWN,
    NOT_APPLICABLE,
    REFUSED,
    WITHHELD_FOR_SAFETY;

    /** Whether the client belongs to those of whom a rate is told: asked, concerned, and not unwilling to say. */
    public boolean isCountedInRate() {
        return this == MET || this == NOT_MET || this == UNKNOWN;
    }
}

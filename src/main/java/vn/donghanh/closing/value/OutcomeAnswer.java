package vn.donghanh.closing;

/** The answer to an outcome question; unknown, not applicable, refused and withheld are valid answers too. */
public enum OutcomeAnswer {
    MET,
    NOT_MET,
    UNKNOWN,
    NOT_APPLICABLE,
    REFUSED,
    WITHHELD_FOR_SAFETY;

    /** Whether the answer counts in the denominator of a rate: the question applied and the client did not decline to answer. */
    public boolean isCountedInRate() {
        return this == MET || this == NOT_MET || this == UNKNOWN;
    }
}

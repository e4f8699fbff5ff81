package vn.donghanh.closing.value;

import vn.donghanh.shared.MissingReason;

/** The answer to an outcome question; unknown, not applicable, refused and withheld are valid answers too. */
public enum OutcomeAnswer {
    MET,
    NOT_MET,
    UNKNOWN,
    NOT_APPLICABLE,
    REFUSED,
    WITHHELD_FOR_SAFETY;

    public static OutcomeAnswer of(MissingReason reason) {
        return switch (reason) {
            case UNKNOWN -> UNKNOWN;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case REFUSED -> REFUSED;
            case WITHHELD_FOR_SAFETY -> WITHHELD_FOR_SAFETY;
        };
    }

    /** Whether the answer says yes or no; any other says why there is none. */
    public boolean isDecided() {
        return this == MET || this == NOT_MET;
    }

    /** Whether the answer counts in the denominator of a rate: the question applied and the client did not decline to answer. */
    public boolean isCountedInRate() {
        return isDecided() || this == UNKNOWN;
    }
}

package vn.donghanh.casefile;

/** What is known of a client's age at reception. All that a case needs; the date of birth, if told, lies in the vault. */
public enum AgeBand {
    UNDER_16,
    FROM_16_TO_17,
    FROM_18_TO_24,
    FROM_25_TO_34,
    FROM_35_TO_49,
    FROM_50,
    UNKNOWN;

    /** Under 18, or perhaps under 18: the child path until it is settled. */
    public boolean childPath() {
        return switch (this) {
            case UNDER_16, FROM_16_TO_17, UNKNOWN -> true;
            case FROM_18_TO_24, FROM_25_TO_34, FROM_35_TO_49, FROM_50 -> false;
        };
    }
}

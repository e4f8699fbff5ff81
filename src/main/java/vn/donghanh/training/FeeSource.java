package vn.donghanh.training;

/** Who pays for a course. */
public enum FeeSource {
    FREE,
    CENTRE,
    PROGRAMME,
    SPONSOR,
    CLIENT;

    /** What the school is told of it: free, paid by her, or by whoever sent her; never by which programme. */
    String disclosedKey() {
        return switch (this) {
            case FREE -> "training.fee.FREE";
            case CLIENT -> "training.fee.OWN";
            case CENTRE, PROGRAMME, SPONSOR -> "training.fee.REFERRER";
        };
    }
}

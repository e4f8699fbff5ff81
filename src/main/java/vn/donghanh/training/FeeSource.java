package vn.donghanh.training;

/** The payer of a course. */
public enum FeeSource {
    FREE,
    CENTRE,
    PROGRAMME,
    SPONSOR,
    CLIENT;

    /** Returns the message key disclosed to the school: free, paid by the client, or paid by the referrer; never the programme. */
    String disclosedKey() {
        return switch (this) {
            case FREE -> "training.fee.FREE";
            case CLIENT -> "training.fee.OWN";
            case CENTRE, PROGRAMME, SPONSOR -> "training.fee.REFERRER";
        };
    }
}

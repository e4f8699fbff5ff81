package vn.donghanh.consent;

import java.util.EnumSet;
import java.util.Set;

/** The status of a consent, with the table of permitted transitions. */
public enum ConsentStatus {
    REQUESTED,
    GRANTED,
    REFUSED,
    /** No to asking again: an earlier consent runs to its last day, and the no counts from then on. */
    NOT_RENEWED,
    EXPIRED,
    WITHDRAWN,
    SUPERSEDED;

    public Set<ConsentStatus> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(GRANTED, REFUSED, NOT_RENEWED);
            case GRANTED -> EnumSet.of(EXPIRED, WITHDRAWN, SUPERSEDED);
            case REFUSED, NOT_RENEWED, EXPIRED, WITHDRAWN, SUPERSEDED -> EnumSet.noneOf(ConsentStatus.class);
        };
    }

    public boolean canMoveTo(ConsentStatus target) {
        return next().contains(target);
    }
}

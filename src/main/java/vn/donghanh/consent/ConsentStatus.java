package vn.donghanh.consent;

import java.util.EnumSet;
import java.util.Set;

/** The status of a consent, with the table of permitted transitions. */
public enum ConsentStatus {
    REQUESTED,
    GRANTED,
    REFUSED,
    EXPIRED,
    WITHDRAWN,
    SUPERSEDED;

    public Set<ConsentStatus> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(GRANTED, REFUSED);
            case GRANTED -> EnumSet.of(EXPIRED, WITHDRAWN, SUPERSEDED);
            case REFUSED, EXPIRED, WITHDRAWN, SUPERSEDED -> EnumSet.noneOf(ConsentStatus.class);
        };
    }

    public boolean canMoveTo(ConsentStatus target) {
        return next().contains(target);
    }
}

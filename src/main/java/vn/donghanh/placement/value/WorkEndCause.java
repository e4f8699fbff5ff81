package vn.donghanh.placement.value;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.donghanh.casefile.model.IncidentOrigin;

/** Why the client no longer works there, as the client tells it. It says which help was missing, not a failure of the client. */
public enum WorkEndCause {
    OTHER_WORK,
    CONTRACT_OVER,
    LAID_OFF,
    LOW_PAY,
    HOURS,
    CHILDCARE,
    FAMILY,
    TRANSPORT,
    HEALTH,
    MOVED,
    HARASSMENT,
    UNPAID_WAGES,
    VIOLENCE,
    OTHER,
    /** The client was asked and did not say. */
    NOT_SAID;

    private static final Set<WorkEndCause> INCIDENTS = EnumSet.of(HARASSMENT, UNPAID_WAGES, VIOLENCE);
    private static final Set<WorkEndCause> NOT_GIVEN_UP = EnumSet.of(OTHER_WORK, CONTRACT_OVER, LAID_OFF);

    /** Returns what was done to the client; empty if the cause is no incident. */
    public Optional<IncidentOrigin.Harm> harm() {
        return switch (this) {
            case HARASSMENT -> Optional.of(IncidentOrigin.Harm.HARASSMENT);
            case UNPAID_WAGES -> Optional.of(IncidentOrigin.Harm.UNPAID_WAGES);
            case VIOLENCE -> Optional.of(IncidentOrigin.Harm.VIOLENCE);
            default -> Optional.empty();
        };
    }

    /** Returns whether the cause is an incident, which is recorded apart. */
    public boolean isIncident() {
        return INCIDENTS.contains(this);
    }

    /**
     * Returns whether the client left work that was there: not for other work, not because the work was over, and not because of what was done to them there.
     */
    public boolean isGivenUp() {
        return !NOT_GIVEN_UP.contains(this) && !isIncident();
    }

    /** Returns the causes that may be chosen when the client left without other work. */
    public static List<WorkEndCause> withoutOtherWork() {
        return List.copyOf(EnumSet.complementOf(EnumSet.of(OTHER_WORK)));
    }
}

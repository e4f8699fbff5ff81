package vn.donghanh.conference;

import java.util.EnumSet;
import java.util.Set;

/** The status of a conference, with the table of permitted steps. */
public enum ConferenceStatus {
    PLANNED,
    HELD,
    CANCELLED;

    /** Returns the steps that are possible in this status. */
    public Set<ConferenceStep> steps() {
        return switch (this) {
            case PLANNED -> EnumSet.of(ConferenceStep.CHANGE, ConferenceStep.HOLD, ConferenceStep.CANCEL);
            case HELD, CANCELLED -> EnumSet.noneOf(ConferenceStep.class);
        };
    }
}

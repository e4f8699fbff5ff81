package vn.donghanh.casefile.model;

import vn.donghanh.reference.DeadlineCode;

/** Triage level: urgency of a case, in ascending order. */
public enum TriageLevel {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    public boolean atLeast(TriageLevel other) {
        return compareTo(other) >= 0;
    }

    /** Returns the interval of progress notes at this level. */
    public DeadlineCode noteInterval() {
        return atLeast(HIGH) ? DeadlineCode.NOTE_EVERY_HIGH : DeadlineCode.NOTE_EVERY;
    }

    public DeadlineCode firstContactDeadline() {
        return switch (this) {
            case LOW -> DeadlineCode.FIRST_CONTACT_LOW;
            case MEDIUM -> DeadlineCode.FIRST_CONTACT_MEDIUM;
            case HIGH -> DeadlineCode.FIRST_CONTACT_HIGH;
            case CRITICAL -> DeadlineCode.FIRST_CONTACT_CRITICAL;
        };
    }
}

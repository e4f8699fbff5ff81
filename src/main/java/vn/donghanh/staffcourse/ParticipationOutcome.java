package vn.donghanh.staffcourse;

import java.util.EnumSet;
import java.util.Set;

/** What came of somebody's part in a course. */
public enum ParticipationOutcome {
    /** Is to take part; no result yet. */
    ENROLLED,
    ATTENDED,
    /** Completed with a certificate. */
    CERTIFIED,
    ABSENT,
    /** Was on the list by mistake. */
    REMOVED;

    /** Returns what may be recorded next; a result may be corrected into another. */
    public Set<ParticipationOutcome> next() {
        return switch (this) {
            case ENROLLED -> EnumSet.of(ATTENDED, CERTIFIED, ABSENT, REMOVED);
            case ATTENDED -> EnumSet.of(CERTIFIED, ABSENT, REMOVED);
            case CERTIFIED -> EnumSet.of(ATTENDED, ABSENT, REMOVED);
            case ABSENT -> EnumSet.of(ATTENDED, CERTIFIED, REMOVED);
            case REMOVED -> EnumSet.of(ENROLLED);
        };
    }

    /** Whether it says how the course ended for somebody. */
    public boolean isResult() {
        return switch (this) {
            case ATTENDED, CERTIFIED, ABSENT -> true;
            case ENROLLED, REMOVED -> false;
        };
    }
}

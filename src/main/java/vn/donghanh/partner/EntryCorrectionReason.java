package vn.donghanh.partner;

import java.time.Duration;
import java.time.Instant;

/** A partner's reason for correcting one of its own entries. It describes the entry, never the client. */
public enum EntryCorrectionReason {
    WRONG_BUTTON,
    WRONG_PERSON,
    WRONG_DAY,
    LEARNED_LATER;

    /**
     * Time within which an entry can be undone without a reason. A mistaken entry is noticed on the next screen or with the next patient;
     * later the Centre may have acted on it, so a correction needs a reason and notifies the Centre.
     */
    public static final Duration UNDO_PERIOD = Duration.ofMinutes(10);

    /** Returns the time until which an entry recorded at that time can be undone without a reason. */
    public static Instant undoableUntil(Instant recorded) {
        return recorded.plus(UNDO_PERIOD);
    }
}

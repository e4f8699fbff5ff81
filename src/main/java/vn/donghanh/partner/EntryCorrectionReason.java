package vn.donghanh.partner;

import java.time.Duration;
import java.time.Instant;

/** Why a partner puts right what it has recorded: about the entry, never about the person. */
public enum EntryCorrectionReason {
    WRONG_BUTTON,
    WRONG_PERSON,
    WRONG_DAY,
    LEARNED_LATER;

    /**
     * A slip of the finger is seen on the next screen, or when the next patient stands at the desk. Within this time it is taken back
     * without a reason; after it the other side may have acted on it, and is told.
     */
    public static final Duration UNDO_PERIOD = Duration.ofMinutes(10);

    /** Until when what was recorded then is taken back without a reason. */
    public static Instant undoableUntil(Instant recorded) {
        return recorded.plus(UNDO_PERIOD);
    }
}

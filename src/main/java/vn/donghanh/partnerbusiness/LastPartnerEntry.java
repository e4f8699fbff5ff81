package vn.donghanh.partnerbusiness;

import java.io.Serializable;
import java.time.Instant;
import vn.donghanh.partner.EntryCorrectionReason;

/**
 * The partner's last entry, which it may revert.
 *
 * @param labelKey message key of the step
 * @param statusKey message key of the status now, {@code previousStatusKey} of that after a reversal
 * @param at when it was recorded; whoever reverts it names it by this
 */
public record LastPartnerEntry(String labelKey, String statusKey, String previousStatusKey, Instant at)
        implements Serializable {
    public Instant undoableUntil() {
        return EntryCorrectionReason.undoableUntil(at);
    }

    /** Whether it can be undone without a reason. */
    public boolean isUndoableAt(Instant now) {
        return now.isBefore(undoableUntil());
    }
}

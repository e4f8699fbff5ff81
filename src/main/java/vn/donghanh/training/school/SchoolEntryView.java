package vn.donghanh.training.school;

import java.io.Serializable;
import java.time.Instant;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.training.EnrolmentStatus;
import vn.donghanh.training.EnrolmentStep;

/**
 * The school's last entry, which it may revert.
 *
 * @param previousStatus the status after a reversal
 * @param undoable whether it can be undone without a reason
 */
public record SchoolEntryView(
        EnrolmentStep step, EnrolmentStatus currentStatus, EnrolmentStatus previousStatus, Instant at, boolean undoable)
        implements Serializable {
    public Instant undoableUntil() {
        return EntryCorrectionReason.undoableUntil(at);
    }
}

package vn.donghanh.referral.inbox;

import java.io.Serializable;
import java.time.Instant;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.referral.ReferralStatus;
import vn.donghanh.referral.ReferralStep;

/**
 * The last entry of an organisation, which it may revert.
 *
 * @param previousStatus the status after a reversal
 * @param undoable whether it can be undone without a reason
 */
public record LastEntryView(
        ReferralStep step, ReferralStatus currentStatus, ReferralStatus previousStatus, Instant at, boolean undoable)
        implements Serializable {
    public Instant undoableUntil() {
        return EntryCorrectionReason.undoableUntil(at);
    }
}

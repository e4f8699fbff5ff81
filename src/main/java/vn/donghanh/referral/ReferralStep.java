package vn.donghanh.referral;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.loop.BusinessStep;

/**
 * A step from one referral status to another. {@link ReferralStatus#transitions} defines from which status and by which source it may be
 * taken.
 */
public enum ReferralStep implements BusinessStep<ReferralStatus> {
    ASK(ReferralStatus.CONSENT_PENDING),
    SEND(ReferralStatus.SENT),
    RECEIVE(ReferralStatus.RECEIVED),
    ACCEPT(ReferralStatus.ACCEPTED),
    REJECT(ReferralStatus.REJECTED),
    SCHEDULE(ReferralStatus.SCHEDULED),
    ATTEND(ReferralStatus.ATTENDED),
    MISS(ReferralStatus.NO_SHOW),
    /** The appointment is cancelled; a new one may follow. */
    CALL_OFF(ReferralStatus.ACCEPTED),
    BEGIN(ReferralStatus.IN_SERVICE),
    /** The client still uses the service; asked every three months. */
    CARRY_ON(ReferralStatus.IN_SERVICE),
    COMPLETE(ReferralStatus.COMPLETED),
    DISCONTINUE(ReferralStatus.DISCONTINUED),
    CANCEL(ReferralStatus.CANCELLED),
    EXPIRE(ReferralStatus.EXPIRED),
    /** The partner undid its last entry within minutes: the referral returns to its previous status. */
    TAKE_BACK(null),
    /** The partner corrected its last entry and gave a reason: the referral returns to its previous status. */
    CORRECT(null);

    private static final Set<ReferralStep> REVERSIBLE =
            EnumSet.of(ACCEPT, REJECT, SCHEDULE, ATTEND, MISS, CALL_OFF, BEGIN, COMPLETE, DISCONTINUE);

    private final @Nullable ReferralStatus target;

    ReferralStep(@Nullable ReferralStatus target) {
        this.target = target;
    }

    @Override
    public ReferralStatus target() {
        return Objects.requireNonNull(target);
    }

    @Override
    public boolean isReversal() {
        return target == null;
    }

    /** Returns whether the partner may revert this step. Opening a referral cannot be reverted. */
    @Override
    public boolean isReversible() {
        return REVERSIBLE.contains(this);
    }
}

package vn.donghanh.referral;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A way from one status to another. {@link ReferralStatus#transitions} says from where each may be taken, and on whose word. */
public enum ReferralStep {
    ASK(ReferralStatus.CONSENT_PENDING),
    SEND(ReferralStatus.SENT),
    RECEIVE(ReferralStatus.RECEIVED),
    ACCEPT(ReferralStatus.ACCEPTED),
    REJECT(ReferralStatus.REJECTED),
    SCHEDULE(ReferralStatus.SCHEDULED),
    ATTEND(ReferralStatus.ATTENDED),
    MISS(ReferralStatus.NO_SHOW),
    /** The appointment is off; another may follow. */
    CALL_OFF(ReferralStatus.ACCEPTED),
    BEGIN(ReferralStatus.IN_SERVICE),
    /** Asked every three months while the service goes on: is she still coming? Yes. */
    CARRY_ON(ReferralStatus.IN_SERVICE),
    COMPLETE(ReferralStatus.COMPLETED),
    DISCONTINUE(ReferralStatus.DISCONTINUED),
    CANCEL(ReferralStatus.CANCELLED),
    EXPIRE(ReferralStatus.EXPIRED),
    /** A partner's step of a moment ago was a slip of the finger: the referral stands where it stood before it. */
    TAKE_BACK(null),
    /** A partner's step was wrong, for a reason that it names: the referral stands where it stood before it. */
    CORRECT(null);

    private static final Set<ReferralStep> REVERSIBLE =
            EnumSet.of(ACCEPT, REJECT, SCHEDULE, ATTEND, MISS, CALL_OFF, BEGIN, COMPLETE, DISCONTINUE);

    private final @Nullable ReferralStatus target;

    ReferralStep(@Nullable ReferralStatus target) {
        this.target = target;
    }

    /** @throws NullPointerException of the two that lead back to where the wrong step was taken */
    public ReferralStatus target() {
        return Objects.requireNonNull(target);
    }

    /** Whether it leads back. */
    public boolean isReversal() {
        return target == null;
    }

    /** Whether a partner that took it by mistake may take it back. That a slip was opened cannot be undone. */
    boolean isReversible() {
        return REVERSIBLE.contains(this);
    }
}

package vn.donghanh.supportreferral;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.loop.BusinessStep;

/**
 * A step from one status of a referral for support to another. {@link SupportStatus#transitions} defines from which status and by which source it may
 * be taken.
 */
public enum SupportStep implements BusinessStep<SupportStatus> {
    DRAFT(SupportStatus.DRAFTED),
    SEND(SupportStatus.SENT),
    ACCEPT(SupportStatus.ACCEPTED),
    DECLINE(SupportStatus.DECLINED),
    /** The client received what was asked for, or a part of it. */
    CONCLUDE(SupportStatus.CONCLUDED),
    /** It came to an end and the client received nothing. */
    CONCLUDE_WITHOUT(SupportStatus.CONCLUDED),
    CANCEL(SupportStatus.CANCELLED),
    WITHDRAW(SupportStatus.WITHDRAWN),
    /** The partner undid its last entry within minutes: the referral returns to its previous status. */
    TAKE_BACK(null),
    /** The partner corrected its last entry and gave a reason: the referral returns to its previous status. */
    CORRECT(null);

    private final @Nullable SupportStatus target;

    SupportStep(@Nullable SupportStatus target) {
        this.target = target;
    }

    @Override
    public SupportStatus target() {
        return Objects.requireNonNull(target);
    }

    @Override
    public boolean isReversal() {
        return target == null;
    }
}

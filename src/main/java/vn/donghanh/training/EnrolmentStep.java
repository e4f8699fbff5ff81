package vn.donghanh.training;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.loop.BusinessStep;

/**
 * A step from one enrolment status to another. {@link EnrolmentStatus#transitions} defines from which status and by which source it may be
 * taken.
 */
public enum EnrolmentStep implements BusinessStep<EnrolmentStatus> {
    PROPOSE(EnrolmentStatus.PROPOSED),
    APPLY(EnrolmentStatus.APPLIED),
    ENROL(EnrolmentStatus.ENROLLED),
    REJECT(EnrolmentStatus.REJECTED),
    BEGIN(EnrolmentStatus.IN_PROGRESS),
    SUSPEND(EnrolmentStatus.SUSPENDED),
    RESUME(EnrolmentStatus.IN_PROGRESS),
    COMPLETE(EnrolmentStatus.COMPLETED),
    CERTIFY(EnrolmentStatus.CERTIFIED),
    DROP(EnrolmentStatus.DROPPED),
    CANCEL(EnrolmentStatus.CANCELLED),
    /** The school undid its last entry within minutes: the enrolment returns to its previous status. */
    TAKE_BACK(null),
    /** The school corrected its last entry and gave a reason: the enrolment returns to its previous status. */
    CORRECT(null);

    private static final Set<EnrolmentStep> REVERSIBLE = EnumSet.of(ENROL, REJECT, COMPLETE, CERTIFY);

    private final @Nullable EnrolmentStatus target;

    EnrolmentStep(@Nullable EnrolmentStatus target) {
        this.target = target;
    }

    @Override
    public EnrolmentStatus target() {
        return Objects.requireNonNull(target);
    }

    @Override
    public boolean isReversal() {
        return target == null;
    }

    /** Returns whether the school may revert this step. An interruption is resumed instead. */
    @Override
    public boolean isReversible() {
        return REVERSIBLE.contains(this);
    }
}

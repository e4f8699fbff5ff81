package vn.donghanh.training;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A way from one status to another. {@link EnrolmentStatus#transitions} says from where each may be taken, and by whom. */
public enum EnrolmentStep {
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
    /** A school's step of a moment ago was a slip of the finger: the enrolment stands where it stood before it. */
    TAKE_BACK(null),
    /** A school's step was wrong, for a reason that it names: the enrolment stands where it stood before it. */
    CORRECT(null);

    private static final Set<EnrolmentStep> REVERSIBLE = EnumSet.of(ENROL, REJECT, COMPLETE, CERTIFY);

    private final @Nullable EnrolmentStatus target;

    EnrolmentStep(@Nullable EnrolmentStatus target) {
        this.target = target;
    }

    /** @throws NullPointerException of the two that lead back to where the wrong step was taken */
    public EnrolmentStatus target() {
        return Objects.requireNonNull(target);
    }

    /** Whether it leads back. */
    public boolean isReversal() {
        return target == null;
    }

    /** Whether a school that took it by mistake may take it back. An interruption is ended instead. */
    boolean isReversible() {
        return REVERSIBLE.contains(this);
    }
}

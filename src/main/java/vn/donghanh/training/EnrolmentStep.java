package vn.donghanh.training;

/** A way from one status to another. {@link EnrolmentStatus#moves} says from where each may be taken, and by whom. */
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
    CANCEL(EnrolmentStatus.CANCELLED);

    private final EnrolmentStatus target;

    EnrolmentStep(EnrolmentStatus target) {
        this.target = target;
    }

    public EnrolmentStatus target() {
        return target;
    }
}

package vn.donghanh.reporting.signed;

/** A step of a snapshot of a period with its target status. */
public enum PeriodSnapshotStep {
    /** The report officer computes. */
    COMPUTE(PeriodSnapshotStatus.COMPUTED),
    /** The supervisor checks. */
    CHECK(PeriodSnapshotStatus.CHECKED),
    /** The director signs. */
    SIGN(PeriodSnapshotStatus.SIGNED),
    /** The supervisor or the director sets it back. */
    RETURN(PeriodSnapshotStatus.RETURNED);

    private final PeriodSnapshotStatus target;

    PeriodSnapshotStep(PeriodSnapshotStatus target) {
        this.target = target;
    }

    public PeriodSnapshotStatus target() {
        return target;
    }
}

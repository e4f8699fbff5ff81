package vn.donghanh.reporting.programme;

/** A step of a version of a plan with its target status. */
public enum ProgrammePlanStep {
    /** The set-up chooses a template. */
    ADOPT(ProgrammePlanStatus.IN_FORCE),
    /** The author asks a second person. */
    SUBMIT(ProgrammePlanStatus.PROPOSED),
    /** The author takes it back, or the second person sets it back. */
    SEND_BACK(ProgrammePlanStatus.DRAFT),
    /** A second person confirms. */
    CONFIRM(ProgrammePlanStatus.IN_FORCE),
    DISCARD(ProgrammePlanStatus.DISCARDED);

    private final ProgrammePlanStatus target;

    ProgrammePlanStep(ProgrammePlanStatus target) {
        this.target = target;
    }

    public ProgrammePlanStatus target() {
        return target;
    }

    /** Whether only the author takes it. */
    boolean isOfAuthor() {
        return this == SUBMIT || this == DISCARD;
    }
}

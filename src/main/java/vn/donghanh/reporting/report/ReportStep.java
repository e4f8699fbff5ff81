package vn.donghanh.reporting.report;

/** A step of a written report with its target status. */
public enum ReportStep {
    /** The report officer begins to write. */
    BEGIN(ReportStatus.DRAFT),
    /** The report officer hands it on. */
    SUBMIT(ReportStatus.SUBMITTED),
    /** The supervisor checks. */
    CHECK(ReportStatus.CHECKED),
    /** The director or a deputy signs. */
    SIGN(ReportStatus.SIGNED),
    /** The report officer records how it was sent. */
    SEND(ReportStatus.SENT),
    /** The supervisor or the director sends it back to be written further. */
    RETURN(ReportStatus.DRAFT),
    /** A report that corrects it is signed. */
    CORRECT(ReportStatus.CORRECTED);

    private final ReportStatus target;

    ReportStep(ReportStatus target) {
        this.target = target;
    }

    public ReportStatus target() {
        return target;
    }

    /** Whether the report itself goes on by it. */
    boolean leadsOn() {
        return this != RETURN && this != CORRECT;
    }

    /** Whether those who wrote the report may not take the step. */
    boolean isForOthers() {
        return this == CHECK || this == SIGN;
    }
}

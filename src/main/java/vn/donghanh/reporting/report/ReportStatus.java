package vn.donghanh.reporting.report;

import static vn.donghanh.reporting.report.ReportStep.CHECK;
import static vn.donghanh.reporting.report.ReportStep.CORRECT;
import static vn.donghanh.reporting.report.ReportStep.RETURN;
import static vn.donghanh.reporting.report.ReportStep.SEND;
import static vn.donghanh.reporting.report.ReportStep.SIGN;
import static vn.donghanh.reporting.report.ReportStep.SUBMIT;

import java.util.EnumSet;
import java.util.Set;

/** The status of a written report. {@link #steps} is the only table of transitions. */
public enum ReportStatus {
    /** Being written. */
    DRAFT,
    /** Written, and waits to be checked. */
    SUBMITTED,
    CHECKED,
    SIGNED,
    SENT,
    /** A later report took its place. It stays as it was signed. */
    CORRECTED;

    public Set<ReportStep> steps() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMIT);
            case SUBMITTED -> EnumSet.of(CHECK, RETURN);
            case CHECKED -> EnumSet.of(SIGN, RETURN);
            case SIGNED -> EnumSet.of(SEND, CORRECT);
            case SENT -> EnumSet.of(CORRECT);
            case CORRECTED -> EnumSet.noneOf(ReportStep.class);
        };
    }

    /** Whether its files are stored. */
    public boolean isIssued() {
        return this == SIGNED || this == SENT || this == CORRECTED;
    }
}

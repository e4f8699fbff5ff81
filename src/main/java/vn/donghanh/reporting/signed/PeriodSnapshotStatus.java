package vn.donghanh.reporting.signed;

import static vn.donghanh.reporting.signed.PeriodSnapshotStep.CHECK;
import static vn.donghanh.reporting.signed.PeriodSnapshotStep.RETURN;
import static vn.donghanh.reporting.signed.PeriodSnapshotStep.SIGN;

import java.util.EnumSet;
import java.util.Set;

/** The status of a snapshot of a period. {@link #steps} is the only table of transitions. */
public enum PeriodSnapshotStatus {
    COMPUTED,
    CHECKED,
    SIGNED,
    /** Set back: the period is computed anew, as a snapshot of its own. */
    RETURNED;

    public Set<PeriodSnapshotStep> steps() {
        return switch (this) {
            case COMPUTED -> EnumSet.of(CHECK, RETURN);
            case CHECKED -> EnumSet.of(SIGN, RETURN);
            case SIGNED, RETURNED -> EnumSet.noneOf(PeriodSnapshotStep.class);
        };
    }

    /** Whether somebody has to take a step. */
    public boolean isOpen() {
        return !steps().isEmpty();
    }
}

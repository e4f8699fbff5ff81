package vn.donghanh.reporting.signed;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PlanReference;
import vn.donghanh.reporting.signed.PeriodFigures.CountedTable;

/**
 * The view of one closing.
 *
 * @param plan the version of the plan whose targets were used; null when there was none, or the snapshot is older
 * @param steps what was done, in the order of the steps
 * @param released null when nothing is released, and until it is signed for everybody but who may sign it: a computation that is set back was never released
 * @param trueFigures null for a reader who may not open every counted case
 * @param drift null before the first comparison
 * @param computedAnew reference of the snapshot that took the place of one that was set back; null while there is none
 */
public record PeriodSnapshotView(
        String ref,
        Period period,
        @Nullable PlanReference plan,
        PeriodSnapshotStatus status,
        List<StepTaken> steps,
        @Nullable SnapshotReturnReason returnReason,
        SnapshotVerification verification,
        @Nullable ReleasedTables released,
        @Nullable TrueFigures trueFigures,
        @Nullable DriftSummary drift,
        @Nullable String computedAnew,
        Set<PeriodSnapshotStep> possible)
        implements Serializable {
    public PeriodSnapshotView {
        steps = List.copyOf(steps);
        possible = Set.copyOf(possible);
    }

    /** @param signer as what the period was signed; null for the other steps */
    public record StepTaken(
            PeriodSnapshotStep step, @Nullable String by, @Nullable Instant at, @Nullable PeriodSigner signer)
            implements Serializable {}

    /**
     * @param adjustments what this report corrects of earlier ones
     * @param drift what is recorded otherwise today
     */
    public record TrueFigures(
            List<CountedTable> tables, List<FigureAdjustment> adjustments, List<FigureDifference> drift)
            implements Serializable {
        public TrueFigures {
            tables = List.copyOf(tables);
            adjustments = List.copyOf(adjustments);
            drift = List.copyOf(drift);
        }
    }

    /** What every reader may know of the last comparison: that cells differ, never by how much. */
    public record DriftSummary(Instant comparedAt, boolean differs, boolean unexplained) implements Serializable {}

    public boolean may(PeriodSnapshotStep step) {
        return possible.contains(step);
    }
}

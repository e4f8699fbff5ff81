package vn.donghanh.intake.screening;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;

/**
 * The risk screenings of a case.
 *
 * @param rows the newest first
 * @param shown the screening that is shown beside the one before; null when the case has none
 * @param standingFlags the flags that stand
 * @param ended the flags that were ended, the newest end first
 * @param score by the last screening and the flags that stand
 * @param due until when a screening is due; null when none is
 * @param mayEndFlags whether the reader may end a flag at the present level
 */
public record ScreeningSeriesView(
        CaseHeader header,
        List<Row> rows,
        @Nullable Shown shown,
        List<StandingFlagRow> standingFlags,
        List<Ended> ended,
        TriageScore score,
        @Nullable Instant due,
        boolean mayScreen,
        boolean mayEndFlags)
        implements Serializable {
    /**
     * One screening in its newest version.
     *
     * @param score of its own answers
     * @param flags how many it holds
     * @param mayCorrect whether the reader may correct it here; the reception record completes its own
     */
    public record Row(
            String ref,
            LocalDate on,
            ScreeningOccasion occasion,
            Instant recordedAt,
            String by,
            int version,
            TriageScore score,
            int flags,
            boolean mayCorrect)
            implements Serializable {}

    /**
     * @param before null for the first screening
     * @param words what else was observed; null when there is nothing, or for a reader who may not see names
     */
    public record Shown(
            Row row,
            @Nullable Row before,
            RiskScreening answers,
            ScreeningComparison comparison,
            @Nullable String words)
            implements Serializable {}

    /** @param raisedAt when it was raised last */
    public record StandingFlagRow(CriticalFlag flag, LocalDate on, Instant raisedAt, String by)
            implements Serializable {}

    public record Ended(CriticalFlag flag, Instant at, String by, String reason) implements Serializable {}

    /** Returns when a flag was raised last; null when it does not stand. */
    public @Nullable Instant raisedAt(@Nullable CriticalFlag flag) {
        return standingFlags.stream()
                .filter(standing -> standing.flag() == flag)
                .findFirst()
                .map(StandingFlagRow::raisedAt)
                .orElse(null);
    }

    /** Returns when a flag that stands was raised last; null when none does. */
    public @Nullable Instant lastRaisedAt() {
        return standingFlags.stream()
                .map(StandingFlagRow::raisedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether the level of the case is above what the answers and the standing flags give. */
    public boolean isAboveScore() {
        return !rows.isEmpty() && !score.provisional() && !score.level().atLeast(header.level());
    }
}

package vn.donghanh.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.AgeBand;
import vn.donghanh.casefile.ClientGroup;
import vn.donghanh.casefile.ServiceGroup;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.casefile.TriageLevel;
import vn.donghanh.closing.ClosureReason;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.programme.Period;
import vn.donghanh.programme.Target;
import vn.donghanh.report.Protection.CountTable;
import vn.donghanh.report.Protection.RatioTable;

/** The figures of a period, protected: what a screen may show. */
public final class Outcome {
    private Outcome() {}

    /**
     * Target 7 with its companions.
     *
     * @param lastYear the same days a year before
     * @param goalMet whether every single one was reached
     * @param open how many were not; a link to them, and the number only where it may be shown
     * @param inTime of the needs that were reached, those within the time of the client's level
     */
    public record Seven(
            Target target,
            ShownRatio clients,
            ShownRatio strict,
            ShownRatio highRisk,
            ShownRatio lastYear,
            boolean goalMet,
            Shown open,
            ShownRatio needs,
            Optional<Double> medianDays,
            ShownRatio inTime,
            Shown withdrawn,
            List<Reason> withdrawnWhy,
            Shown ineligible,
            List<Reason> ineligibleWhy,
            Shown minors,
            Shown perhapsMinors,
            RatioTable<ServiceGroup> byService,
            RatioTable<AgeBand> byAge,
            RatioTable<ClientGroup> byGroup,
            List<Point> points)
            implements Serializable {}

    /** @param code a code of its list or rule; empty where none was named */
    public record Reason(String code, String vi, String en, Shown count) implements Serializable {}

    /** T7 as it stood on a day of the period. */
    public record Point(LocalDate on, ShownRatio ratio) implements Serializable {}

    /**
     * What one worker has late, by what it is.
     *
     * @param username null for what waits for a decision of whoever may take it, and is nobody's own
     * @param name null likewise
     */
    public record LateWorker(@Nullable String username, @Nullable String name, long late, List<Cause> causes)
            implements Serializable {}

    public record Cause(TaskKind kind, long late) implements Serializable {}

    /**
     * @param medianDays from sending to her first coming; empty while nobody came
     * @param closedLoop of those sent, those in which she came
     */
    public record Referrals(
            CountTable<String> byState, Shown persons, Optional<Double> medianDays, ShownRatio closedLoop)
            implements Serializable {}

    /**
     * A supervisor's page.
     *
     * @param until the last day that is counted: the period's, or today
     * @param running the period is not over: the figures are provisional
     * @param unreached of those to be asked about reintegration in the period, those who could not be reached the last time
     */
    public record Page(
            Period period,
            List<Period> periods,
            LocalDate until,
            boolean running,
            Seven seven,
            CountTable<OpenStage> stages,
            CountTable<TriageLevel> levels,
            Referrals referrals,
            List<LateWorker> late,
            CountTable<ClosureReason> closings,
            RatioTable<ReintegrationOutcome> measures,
            ShownRatio unreached,
            LifeFigures lives)
            implements Serializable {}
}

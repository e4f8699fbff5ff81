package vn.donghanh.reporting;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.closing.CaseClosingReason;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.reporting.SmallCountSuppression.CountTable;
import vn.donghanh.reporting.SmallCountSuppression.RatioTable;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.Target;

/** The figures of a period, protected: what a screen may show. */
public final class OutcomeReport {
    private OutcomeReport() {}

    /**
     * Target 7 with its companions.
     *
     * @param lastYear the same days a year before
     * @param goalMet whether every single one was reached
     * @param open how many were not; a link to them, and the number only where it may be shown
     * @param inTime of the needs that were reached, those within the time of the client's level
     */
    public record Target7Figures(
            Target target,
            ProtectedRatio clients,
            ProtectedRatio strict,
            ProtectedRatio highRisk,
            ProtectedRatio lastYear,
            boolean goalMet,
            ProtectedCount open,
            ProtectedRatio needs,
            Optional<Double> medianDays,
            ProtectedRatio inTime,
            ProtectedCount withdrawn,
            List<ReasonRow> withdrawalReasons,
            ProtectedCount ineligible,
            List<ReasonRow> ineligibilityReasons,
            ProtectedCount minors,
            ProtectedCount possibleMinors,
            RatioTable<ServiceGroup> byService,
            RatioTable<AgeBand> byAge,
            RatioTable<ClientGroup> byGroup,
            List<Point> points)
            implements Serializable {}

    /** @param code a code of its list or rule; empty where none was named */
    public record ReasonRow(String code, String vi, String en, ProtectedCount count) implements Serializable {}

    /** T7 as it stood on a day of the period. */
    public record Point(LocalDate on, ProtectedRatio ratio) implements Serializable {}

    /**
     * What one worker has late, by what it is.
     *
     * @param username null for what waits for a decision of whoever may take it, and is nobody's own
     * @param name null likewise
     */
    public record OverdueWorkerRow(@Nullable String username, @Nullable String name, long count, List<CauseRow> causes)
            implements Serializable {}

    public record CauseRow(TaskKind kind, long count) implements Serializable {}

    /**
     * @param medianDays from sending to her first coming; empty while nobody came
     * @param closedLoop of those sent, those in which she came
     */
    public record Referrals(
            CountTable<String> byState, ProtectedCount persons, Optional<Double> medianDays, ProtectedRatio closedLoop)
            implements Serializable {}

    /**
     * A supervisor's page.
     *
     * @param until the last day that is counted: the period's, or today
     * @param running the period is not over: the figures are provisional
     * @param unreached of those to be asked about reintegration in the period, those who could not be reached the last time
     */
    public record ReportView(
            Period period,
            List<Period> periods,
            LocalDate until,
            boolean running,
            Target7Figures target7,
            CountTable<OpenStage> stages,
            CountTable<TriageLevel> levels,
            Referrals referrals,
            List<OverdueWorkerRow> overdueWork,
            CountTable<CaseClosingReason> closings,
            RatioTable<ReintegrationOutcome> outcomes,
            ProtectedRatio unreached,
            LivelihoodStatistics livelihoods)
            implements Serializable {}
}

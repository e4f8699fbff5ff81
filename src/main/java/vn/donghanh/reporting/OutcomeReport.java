package vn.donghanh.reporting;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseStage;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.person.profile.EducationBand;
import vn.donghanh.placement.value.CheckMilestone;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.Target;

/** The outcome figures of a period, as screens show them. */
public final class OutcomeReport {
    private OutcomeReport() {}

    /**
     * Target 7 with its companion figures.
     *
     * @param lastYear the rate of the same days one year earlier
     * @param target null when the plan has no such target, or there is no plan
     * @param goalMet whether the target is met
     * @param open number of clients not reached
     * @param tickedOnly number of clients not reached by a record, for whom an action was marked as done
     * @param refusing number of clients left out of every figure because they refuse to be counted
     * @param medianOfAll as {@link Target7#medianOfAll}
     * @param inTime share of reached needs that were helped in time for the client's triage level
     */
    public record Target7Figures(
            @Nullable Target target,
            FigureRatio clients,
            FigureRatio strict,
            FigureRatio highRisk,
            FigureRatio lastYear,
            boolean goalMet,
            FigureCount open,
            FigureCount tickedOnly,
            FigureRatio needs,
            Optional<Double> medianDays,
            Optional<Double> medianOfAll,
            FigureRatio inTime,
            FigureCount withdrawn,
            List<ReasonRow> withdrawalReasons,
            FigureCount ineligible,
            List<ReasonRow> ineligibilityReasons,
            FigureCount minors,
            FigureCount possibleMinors,
            FigureCount refusing,
            RatioTable<ServiceGroup> byService,
            RatioTable<AgeBand> byAge,
            RatioTable<CountedSex> bySex,
            RatioTable<EducationBand> byEducation,
            RatioTable<ClientGroup> byGroup,
            List<Point> points)
            implements Serializable {}

    /** @param code code of the list item or rule; empty when none was given */
    public record ReasonRow(String code, String vi, String en, FigureCount count) implements Serializable {}

    /** The rate of target 7 on a day of the period. */
    public record Point(LocalDate on, FigureRatio ratio) implements Serializable {}

    /**
     * The overdue tasks of one worker by kind.
     *
     * @param username null for decisions that are not assigned to anybody
     * @param name null likewise
     */
    public record OverdueWorkerRow(@Nullable String username, @Nullable String name, long count, List<CauseRow> causes)
            implements Serializable {}

    public record CauseRow(TaskKind kind, long count) implements Serializable {}

    /**
     * @param medianDays median days from sending to the client's first attendance; empty when nobody attended
     * @param closedLoop share of sent referrals that the client attended
     */
    public record Referrals(
            CountTable<String> byState, FigureCount persons, Optional<Double> medianDays, FigureRatio closedLoop)
            implements Serializable {}

    /**
     * The view of the outcomes page.
     *
     * @param counted whose cases are counted
     * @param until the last counted day: the end of the period, or today
     * @param running whether the period is not over, so that the figures are provisional
     * @param plainOutcomes as {@code outcomes}, among the clients whose answer is known
     * @param unreached share of clients due for a reintegration question in the period who could not be reached the last time
     */
    public record ReportView(
            CountedCases counted,
            Period period,
            List<Period> periods,
            LocalDate until,
            boolean running,
            Target7Figures target7,
            CountTable<CaseStage> stages,
            CountTable<TriageLevel> levels,
            Referrals referrals,
            List<OverdueWorkerRow> overdueWork,
            CountTable<EpisodeEnding> closings,
            RatioTable<ReintegrationOutcome> outcomes,
            Map<ReintegrationOutcome, FigureRatio> plainOutcomes,
            FigureRatio unreached,
            LivelihoodStatistics livelihoods,
            RatioTable<CheckMilestone> retention)
            implements Serializable {}
}

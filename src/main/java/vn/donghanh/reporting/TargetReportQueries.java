package vn.donghanh.reporting;

import static vn.donghanh.security.Permission.FIGURES_SEE;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.reporting.OutcomeReport.Target7Figures;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.programme.ProgrammePlanSummary;
import vn.donghanh.reporting.programme.Target;
import vn.donghanh.reporting.programme.TargetQueries;
import vn.donghanh.reporting.programme.TargetSource;
import vn.donghanh.reporting.returns.ReturnStatus;
import vn.donghanh.reporting.returns.TargetResult;
import vn.donghanh.reporting.returns.TargetResultQueries;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staffcourse.OfficerTraining;

/** The report on the plan's targets in a period: protected figures of the system and returns of other bodies, without links to cases. */
@UseCases
public class TargetReportQueries {
    @Inject
    OutcomeDataLoader loader;

    @Inject
    Target7Assembler target7Assembler;

    @Inject
    PeriodQueries periods;

    @Inject
    TargetQueries targets;

    @Inject
    TargetResultQueries results;

    @Inject
    Clock clock;

    /** The result of a target. */
    public enum Verdict {
        MET,
        NOT_MET,
        /** There is no figure yet, or its denominator is zero. */
        NOT_ENOUGH
    }

    /** A return of one body for a target, with its letter. */
    public record Source(String body, String letter, LocalDate dated, ReturnStatus status) implements Serializable {}

    /**
     * A target with its result.
     *
     * @param ratio what all returns say together; null when there is none
     * @param beside the numerator in a looser reading, shown beside; null where there is none
     * @param ownStaff what the Centre's own register of courses adds; null where it adds nothing
     * @param verdict result by the provincial threshold
     * @param national result by the national threshold; null when there is none
     */
    public record Row(
            Target target,
            @Nullable ProtectedRatio ratio,
            @Nullable Long beside,
            @Nullable OfficerTraining ownStaff,
            Verdict verdict,
            @Nullable Verdict national,
            boolean provisional,
            List<Source> sources)
            implements Serializable {}

    public record PageView(
            ProgrammePlanSummary plan,
            Period period,
            List<Period> periods,
            LocalDate until,
            boolean running,
            List<Row> rows,
            Target7Figures target7)
            implements Serializable {}

    /** @param wanted id of the period; null for the current half-year */
    @Requires(FIGURES_SEE)
    @AuditAction("programme-target.view")
    public PageView page(@Nullable Long wanted) {
        LocalDate today = CentreTime.day(clock.instant());
        List<Period> begun =
                periods.findBegun(List.of(PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR), today);
        Period period = begun.stream()
                .filter(candidate ->
                        wanted == null ? candidate.kind() == PeriodKind.HALF_YEAR : candidate.id() == wanted)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        LocalDate until = today.isBefore(period.to()) ? today : period.to();
        boolean running = !today.isAfter(period.to());
        Target7Figures target7Figures = target7Assembler.assemble(
                loader.load(period.asOf(today), CaseStatisticsQueries.Scope.CENTRE), period, until);
        Map<String, TargetResult> counted = results.find(period, until, clock.instant());
        List<Row> rows = new ArrayList<>();
        for (Target target : targets.findTargets(until)) {
            rows.add(
                    target.source() == TargetSource.SYSTEM
                            ? systemRow(target, target7Figures, running)
                            : returnedRow(target, counted.get(target.code())));
        }
        return new PageView(targets.getPlan(until), period, begun, until, running, rows, target7Figures);
    }

    /** Creates the row of a target counted by the system. A suppressed figure gets no verdict, as it would reveal the figure. */
    private static Row systemRow(Target target, Target7Figures target7Figures, boolean running) {
        boolean known =
                target7Figures.clients().isShown() && target7Figures.clients().percent() != null;
        Verdict verdict = !known ? Verdict.NOT_ENOUGH : target7Figures.goalMet() ? Verdict.MET : Verdict.NOT_MET;
        return new Row(target, target7Figures.clients(), null, null, verdict, null, running, List.of());
    }

    private static Row returnedRow(Target target, @Nullable TargetResult result) {
        if (result == null) {
            return new Row(target, null, null, null, Verdict.NOT_ENOUGH, null, false, List.of());
        }
        Ratio ratio = new Ratio(result.n(), result.of());
        List<Source> sources = result.returns().stream()
                .map(row -> new Source(row.body(), row.letter(), row.dated(), row.status()))
                .toList();
        Integer nationalPercent = target.nationalPercent();
        return new Row(
                target,
                ProtectedRatio.shown(ratio),
                result.beside(),
                result.ownStaff(),
                verdict(ratio, target.rule().isMet(ratio.n(), ratio.of(), target.percent())),
                target.nationalRule() == null || nationalPercent == null
                        ? null
                        : verdict(ratio, target.nationalRule().isMet(ratio.n(), ratio.of(), nationalPercent)),
                result.isProvisional(),
                sources);
    }

    private static Verdict verdict(Ratio sum, boolean met) {
        return sum.of() == 0 ? Verdict.NOT_ENOUGH : met ? Verdict.MET : Verdict.NOT_MET;
    }
}

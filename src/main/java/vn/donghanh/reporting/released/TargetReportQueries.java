package vn.donghanh.reporting.released;

import static vn.donghanh.security.Permission.FIGURES_SEE;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reporting.FigureRatio;
import vn.donghanh.reporting.OutcomeReport.Target7Figures;
import vn.donghanh.reporting.Ratio;
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
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staffcourse.OfficerTraining;

/**
 * The report on the plan's targets in a period: what the Centre released of target 7, and returns of other bodies. Nothing of the Centre's own cases is shown
 * before their period is signed.
 */
@UseCases(reads = true)
public class TargetReportQueries {
    @Inject
    ReleaseRepository releases;

    @Inject
    PeriodQueries periods;

    @Inject
    TargetQueries targets;

    @Inject
    TargetResultQueries results;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** The result of a target. */
    public enum Verdict {
        MET,
        NOT_MET,
        /** There is no figure yet, or its denominator is zero. */
        NOT_ENOUGH,
        /** It would reveal a figure that is not shown. */
        WITHHELD
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
            @Nullable FigureRatio ratio,
            @Nullable Long beside,
            @Nullable OfficerTraining ownStaff,
            Verdict verdict,
            @Nullable Verdict national,
            boolean provisional,
            List<Source> sources)
            implements Serializable {}

    /** Why nothing of target 7 is shown for a period. */
    public enum Unreleased {
        /** The period is not over. */
        RUNNING,
        /** The period is over; its figures are not signed. */
        UNSIGNED,
        /** Figures of clients are released by half-year and year only: a quarter could be subtracted from them. */
        NOT_BY_QUARTER
    }

    /**
     * @param plan null when none is in force
     * @param target7 null when nothing of the period is released
     * @param unreleased why; null when it is released
     * @param mayClose whether the reader computes the figures of periods that are over
     * @param mayPlan whether the reader prepares and confirms plans
     * @param mayEnter whether the reader enters returns
     */
    public record PageView(
            @Nullable ProgrammePlanSummary plan,
            Period period,
            List<Period> periods,
            LocalDate until,
            boolean running,
            List<Row> rows,
            @Nullable Target7Figures target7,
            @Nullable Unreleased unreleased,
            boolean mayClose,
            boolean mayPlan,
            boolean mayEnter)
            implements Serializable {}

    /** @param wanted id of the period; null for the last half-year that is released, or the current one when none is */
    @Requires(FIGURES_SEE)
    @AuditAction("programme-target.view")
    public PageView page(@Nullable Long wanted) {
        LocalDate today = CentreTime.today(clock);
        List<Period> begun =
                periods.findBegun(List.of(PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR), today);
        Period period = wanted == null
                ? lastReleased(begun)
                : begun.stream()
                        .filter(candidate -> candidate.id() == wanted)
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        auditContext.about("figure", "targets", String.valueOf(period.id()));
        LocalDate until = today.isBefore(period.to()) ? today : period.to();
        boolean running = !today.isAfter(period.to());
        List<Target> planned = targets.findTargets(until);
        ReleasedPeriod released = released(period);
        Map<String, TargetResult> counted = results.find(period, until, clock.instant());
        List<Row> rows = new ArrayList<>();
        Target ofSystem = planned.stream()
                .filter(target -> target.source() == TargetSource.SYSTEM)
                .findFirst()
                .orElse(null);
        Target7Figures target7 =
                released == null ? null : ReleasedTarget7.of(ofSystem, period.kind(), released, lastYear(period));
        for (Target target : planned) {
            if (target.source() == TargetSource.SYSTEM) {
                rows.add(systemRow(target, target7));
            } else {
                rows.add(returnedRow(target, period.kind(), counted.get(target.code())));
            }
        }
        return new PageView(
                targets.findPlan(until).orElse(null),
                period,
                begun,
                until,
                running,
                rows,
                target7,
                target7 == null ? unreleased(period, running) : null,
                user.may(Permission.PERIOD_COMPUTE),
                user.may(Permission.PROGRAMME_EDIT),
                user.may(Permission.RETURN_ENTER));
    }

    private Period lastReleased(List<Period> begun) {
        List<Period> halfYears = begun.stream()
                .filter(period -> period.kind() == PeriodKind.HALF_YEAR)
                .toList();
        Set<Long> released =
                releases.findReleased(halfYears.stream().map(Period::id).toList());
        return halfYears.stream()
                .filter(period -> released.contains(period.id()))
                .findFirst()
                .or(() -> halfYears.stream().findFirst())
                .orElseThrow(NotFoundException::new);
    }

    private @Nullable ReleasedPeriod released(Period period) {
        return releases.findReleased(period.id()).map(PlannedRelease::released).orElse(null);
    }

    private @Nullable ReleasedPeriod lastYear(Period period) {
        return periods.findSame(period, period.year() - 1).map(this::released).orElse(null);
    }

    private static Unreleased unreleased(Period period, boolean running) {
        return period.kind() == PeriodKind.QUARTER
                ? Unreleased.NOT_BY_QUARTER
                : running ? Unreleased.RUNNING : Unreleased.UNSIGNED;
    }

    /** Creates the row of the target that the system counts. A figure that is not shown gets no verdict, as it would reveal the figure. */
    private static Row systemRow(Target target, @Nullable Target7Figures target7) {
        if (target7 == null) {
            return new Row(target, null, null, null, Verdict.NOT_ENOUGH, null, false, List.of());
        }
        return new Row(target, target7.clients(), null, null, verdict(target7), null, false, List.of());
    }

    private static Row returnedRow(Target target, PeriodKind kind, @Nullable TargetResult result) {
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
                FigureRatio.of(result.n(), result.of()),
                result.beside(),
                result.ownStaff(),
                verdict(ratio, target.isMet(ratio.n(), ratio.of(), kind)),
                target.nationalRule() == null || nationalPercent == null
                        ? null
                        : verdict(ratio, target.nationalRule().isMet(ratio.n(), ratio.of(), nationalPercent)),
                result.isProvisional(),
                sources);
    }

    private static Verdict verdict(Target7Figures target7) {
        FigureRatio clients = target7.clients();
        if (clients.percent() != null) {
            return target7.goalMet() ? Verdict.MET : Verdict.NOT_MET;
        }
        Long of = clients.of().value();
        return of != null && of == 0 ? Verdict.NOT_ENOUGH : Verdict.WITHHELD;
    }

    private static Verdict verdict(Ratio sum, boolean met) {
        return sum.of() == 0 ? Verdict.NOT_ENOUGH : met ? Verdict.MET : Verdict.NOT_MET;
    }
}

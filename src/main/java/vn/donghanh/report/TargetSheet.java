package vn.donghanh.report;

import static vn.donghanh.security.Permission.FIGURES_SEE;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFigures;
import vn.donghanh.programme.Period;
import vn.donghanh.programme.PeriodKind;
import vn.donghanh.programme.Periods;
import vn.donghanh.programme.PlanHead;
import vn.donghanh.programme.ReturnRow;
import vn.donghanh.programme.ReturnStatus;
import vn.donghanh.programme.Returns;
import vn.donghanh.programme.Target;
import vn.donghanh.programme.TargetSource;
import vn.donghanh.programme.Targets;
import vn.donghanh.report.Outcome.Seven;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.VietNam;

/** The plan's targets in one period: what the system counts itself, protected, and what other bodies returned. No case is behind it. */
@UseCases
public class TargetSheet {
    @Inject
    OutcomeRecords records;

    @Inject
    SevenTold seven;

    @Inject
    Periods periods;

    @Inject
    Targets targets;

    @Inject
    Returns returns;

    @Inject
    Clock clock;

    /** What can be said of a target. */
    public enum Verdict {
        MET,
        NOT_MET,
        /** No number yet, or nothing to divide by. */
        NOT_ENOUGH
    }

    /** One number that a target is judged by: a return of one body, with the letter it stands in. */
    public record Source(String body, String letter, LocalDate dated, ShownRatio ratio, ReturnStatus status)
            implements Serializable {}

    /**
     * One target.
     *
     * @param ratio all returns together; null while there is none
     * @param verdict by the province's threshold
     * @param national by the nation's; null where the nation asks nothing
     */
    public record Row(
            Target target,
            @Nullable ShownRatio ratio,
            Verdict verdict,
            @Nullable Verdict national,
            boolean provisional,
            List<Source> sources)
            implements Serializable {}

    public record Page(
            PlanHead plan,
            Period period,
            List<Period> periods,
            LocalDate until,
            boolean running,
            List<Row> rows,
            Seven seven)
            implements Serializable {}

    /** @param wanted null for the half-year that runs */
    @Requires(FIGURES_SEE)
    @AuditAction("programme-target.view")
    public Page page(@Nullable Long wanted) {
        LocalDate today = VietNam.day(clock.instant());
        List<Period> begun = periods.begun(List.of(PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR), today);
        Period period = begun.stream()
                .filter(one -> wanted == null ? one.kind() == PeriodKind.HALF_YEAR : one.id() == wanted)
                .findFirst()
                .orElseThrow(NotFound::new);
        LocalDate until = today.isBefore(period.to()) ? today : period.to();
        boolean running = !today.isAfter(period.to());
        Seven told = seven.tell(records.until(until, CaseFigures.Scope.CENTRE), period, until);
        List<ReturnRow> letters = returns.of(period.id());
        List<Row> rows = new ArrayList<>();
        for (Target target : targets.targets(until)) {
            rows.add(target.source() == TargetSource.SYSTEM ? own(target, told, running) : returned(target, letters));
        }
        return new Page(targets.plan(until), period, begun, until, running, rows, told);
    }

    /** What is hidden is not judged either: the verdict of a few would tell of them. */
    private static Row own(Target target, Seven told, boolean running) {
        boolean known = told.clients().isShown() && told.clients().percent() != null;
        Verdict verdict = !known ? Verdict.NOT_ENOUGH : told.goalMet() ? Verdict.MET : Verdict.NOT_MET;
        return new Row(target, told.clients(), verdict, null, running, List.of());
    }

    private static Row returned(Target target, List<ReturnRow> letters) {
        List<ReturnRow> own = letters.stream()
                .filter(row -> row.target().equals(target.code()))
                .toList();
        Ratio sum = new Ratio(
                own.stream().mapToLong(ReturnRow::n).sum(),
                own.stream().mapToLong(ReturnRow::of).sum());
        List<Source> sources = own.stream()
                .map(row -> new Source(
                        row.body(),
                        row.letter(),
                        row.dated(),
                        ShownRatio.shown(new Ratio(row.n(), row.of())),
                        row.status()))
                .toList();
        Integer nationalPercent = target.nationalPercent();
        return new Row(
                target,
                own.isEmpty() ? null : ShownRatio.shown(sum),
                verdict(sum, target.rule().isMet(sum.n(), sum.of(), target.percent())),
                target.nationalRule() == null || nationalPercent == null
                        ? null
                        : verdict(sum, target.nationalRule().isMet(sum.n(), sum.of(), nationalPercent)),
                own.stream().anyMatch(row -> row.status() == ReturnStatus.PROVISIONAL),
                sources);
    }

    private static Verdict verdict(Ratio sum, boolean met) {
        return sum.of() == 0 ? Verdict.NOT_ENOUGH : met ? Verdict.MET : Verdict.NOT_MET;
    }
}

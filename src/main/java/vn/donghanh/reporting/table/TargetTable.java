package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.reporting.ReportDataQueries;
import vn.donghanh.reporting.Target7;
import vn.donghanh.reporting.Target7.CountedNeed;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.programme.Target;
import vn.donghanh.reporting.programme.TargetQueries;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.reporting.table.TableCell.Count;
import vn.donghanh.reporting.table.TableCell.MedianDays;
import vn.donghanh.reporting.table.TableCell.NotApplicable;
import vn.donghanh.reporting.table.TableCell.Rate;
import vn.donghanh.reporting.table.TableCell.Share;
import vn.donghanh.reporting.table.TableCell.Text;
import vn.donghanh.shared.NotFoundException;

/** Form 01: target 7 with its companions, which the system counts itself. */
@ApplicationScoped
class TargetTable implements ReportTableProvider {
    private static final int RULE_VERSION = 1;
    private static final List<String> COLUMNS =
            List.of("UNIT", "GOAL", "RESULT", "RATE", "LAST_YEAR", "VERDICT", "SOURCE");
    private static final NotApplicable NONE = new NotApplicable();

    @Inject
    TargetQueries targets;

    @Inject
    PeriodQueries periods;

    @Inject
    ReportDataQueries records;

    @Override
    public String code() {
        return "B01";
    }

    @Override
    public ReportTable compute(ReportedPeriod reported) {
        Target target = targets.findTargets(reported.period().to()).stream()
                .filter(planned -> planned.code().equals("T7"))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Target7 before = periods.findSame(reported.period(), reported.period().year() - 1)
                .map(period -> records.load(period).target7())
                .orElse(null);
        return table(target, reported.data().target7(), before);
    }

    /** @param before the same period a year before; null when there is none */
    static ReportTable table(Target target, Target7 now, @Nullable Target7 before) {
        return new ReportTable(
                "B01",
                RULE_VERSION,
                COLUMNS,
                List.of(
                        row(
                                "T7",
                                clients(now),
                                before == null ? NONE : clients(before),
                                goal(target),
                                verdict(target, now)),
                        row("T7N", needs(now), before == null ? NONE : needs(before), NONE, NONE),
                        row("T7T_REACHED", reachedDays(now), before == null ? NONE : reachedDays(before), NONE, NONE),
                        row("T7T_ALL", allDays(now), before == null ? NONE : allDays(before), NONE, NONE),
                        row("T7T_IN_TIME", inTime(now), before == null ? NONE : inTime(before), NONE, NONE),
                        row("T7W", withdrawn(now), before == null ? NONE : withdrawn(before), NONE, NONE),
                        row("T7X", ineligible(now), before == null ? NONE : ineligible(before), NONE, NONE)));
    }

    private static Row row(String key, TableCell result, TableCell lastYear, TableCell goal, TableCell verdict) {
        TableCell rate = result instanceof Share share ? new Rate(share.n(), share.of()) : NONE;
        return new Row(
                key,
                !key.equals("T7"),
                List.of(new Text("unit." + key), goal, result, rate, lastYear, verdict, new Text("source.SYSTEM")));
    }

    private static TableCell goal(Target target) {
        return new Text("goal." + target.rule() + "." + target.percent());
    }

    private static TableCell verdict(Target target, Target7 now) {
        return new Text(
                now.clients().of() == 0
                        ? "verdict.NOT_ENOUGH"
                        : target.rule().isMet(now.clients().n(), now.clients().of(), target.percent())
                                ? "verdict.MET"
                                : "verdict.NOT_MET");
    }

    private static Share clients(Target7 t7) {
        return Share.of(
                TableCell.clients(entries(t7.reached(), "REACHED")), TableCell.clients(entries(t7.open(), "OPEN")));
    }

    private static Share needs(Target7 t7) {
        return Share.of(needs(t7, true, "REACHED"), needs(t7, false, "OPEN"));
    }

    private static Count needs(Target7 t7, boolean reached, String reason) {
        return TableCell.events(t7.eligible().stream()
                .filter(need -> need.reached() == reached)
                .map(need -> entry(need, reason))
                .toList());
    }

    private static LedgerEntry entry(CountedNeed need, String reason) {
        return new LedgerEntry(need.caseId(), need.key(), reason);
    }

    private static MedianDays reachedDays(Target7 t7) {
        return new MedianDays(t7.medianDays().map(days -> Math.round(days * 2)).orElse(null));
    }

    private static MedianDays allDays(Target7 t7) {
        return new MedianDays(t7.medianOfAll().map(days -> days * 2).orElse(null));
    }

    private static Share inTime(Target7 t7) {
        return new Share(t7.inTime().n(), t7.inTime().of(), List.of(), List.of());
    }

    private static Count withdrawn(Target7 t7) {
        return new Count(t7.withdrawnTotal(), entries(t7.withdrawnCases(), "WITHDRAWN"));
    }

    private static Count ineligible(Target7 t7) {
        return new Count(t7.ineligibleTotal(), entries(t7.ineligibleCases(), "INELIGIBLE"));
    }

    private static List<LedgerEntry> entries(Collection<CaseId> cases, String reason) {
        return Set.copyOf(cases).stream()
                .map(caseId -> new LedgerEntry(caseId, null, reason))
                .sorted()
                .collect(Collectors.toList());
    }
}

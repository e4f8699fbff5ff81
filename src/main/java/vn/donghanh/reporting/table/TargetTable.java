package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.reporting.ReportDataQueries;
import vn.donghanh.reporting.Target7;
import vn.donghanh.reporting.Target7.CountedNeed;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.programme.Target;
import vn.donghanh.reporting.programme.TargetQueries;
import vn.donghanh.reporting.programme.TargetSource;
import vn.donghanh.reporting.returns.ReturnRow;
import vn.donghanh.reporting.returns.ReturnStatus;
import vn.donghanh.reporting.returns.TargetResult;
import vn.donghanh.reporting.returns.TargetResultQueries;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.reporting.table.TableCell.Count;
import vn.donghanh.reporting.table.TableCell.MedianDays;
import vn.donghanh.reporting.table.TableCell.NotApplicable;
import vn.donghanh.reporting.table.TableCell.PlanText;
import vn.donghanh.reporting.table.TableCell.Rate;
import vn.donghanh.reporting.table.TableCell.Share;
import vn.donghanh.reporting.table.TableCell.Sources;
import vn.donghanh.reporting.table.TableCell.Text;
import vn.donghanh.reporting.table.TableCell.Unknown;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staffcourse.OfficerTraining;

/** Form 01: the targets of the plan in its order. Target 7 with its companions is counted by the system, the others from the returns of other bodies. */
@ApplicationScoped
public class TargetTable implements ReportTableProvider {
    private static final int RULE_VERSION = 4;
    private static final List<String> COLUMNS =
            List.of("TARGET", "UNIT", "GOAL", "RESULT", "RATE", "LAST_YEAR", "VERDICT", "SOURCE", "NOTE");
    private static final String OF_CLIENTS = "T7";
    private static final NotApplicable NONE = new NotApplicable();
    private static final Unknown UNKNOWN = new Unknown();

    @Inject
    TargetQueries targets;

    @Inject
    TargetResultQueries results;

    @Inject
    PeriodQueries periods;

    @Inject
    ReportDataQueries records;

    @Inject
    Clock clock;

    /** Whether a row counts clients of the Centre; the others count what other bodies returned. */
    public static boolean isOfClients(String row) {
        return row.startsWith(OF_CLIENTS);
    }

    /** Whether a row accompanies target 7 and is not in the plan. */
    public static boolean isCompanion(String row) {
        return isOfClients(row) && !row.equals(OF_CLIENTS);
    }

    @Override
    public String code() {
        return "B01";
    }

    @Override
    public ReportTable compute(ReportedPeriod reported) {
        Period period = reported.period();
        Period before = periods.findSame(period, period.year() - 1).orElse(null);
        return table(
                targets.findTargets(lastDay(period), period.cutoff()),
                period.kind(),
                new Figures(reported.data().target7(), returned(period)),
                before == null ? null : new Figures(records.load(before).target7(), returned(before)));
    }

    private Map<String, TargetResult> returned(Period period) {
        return results.find(period, lastDay(period), period.cutoff());
    }

    private LocalDate lastDay(Period period) {
        return period.asOf(CentreTime.today(clock)).day();
    }

    /** @param returned what other bodies returned, by the code of the target */
    record Figures(Target7 target7, Map<String, TargetResult> returned) {}

    /** @param before the same period a year before; null when there is none */
    static ReportTable table(List<Target> planned, PeriodKind kind, Figures now, @Nullable Figures before) {
        List<Row> rows = new ArrayList<>();
        for (Target target : planned) {
            if (target.source() == TargetSource.SYSTEM) {
                addTarget7(rows, target, kind, now.target7(), before == null ? null : before.target7());
            } else {
                rows.add(returnedRow(
                        target,
                        kind,
                        now.returned().get(target.code()),
                        before == null ? null : before.returned().get(target.code())));
            }
        }
        if (rows.stream().noneMatch(row -> row.key().equals(OF_CLIENTS))) {
            addTarget7(rows, null, kind, now.target7(), before == null ? null : before.target7());
        }
        return new ReportTable("B01", RULE_VERSION, COLUMNS, rows);
    }

    /** @param target null when the plan in force has no such target, or there is none */
    private static void addTarget7(
            List<Row> rows, @Nullable Target target, PeriodKind kind, Target7 now, @Nullable Target7 before) {
        Share clients = clients(now);
        rows.add(row(
                OF_CLIENTS,
                target == null
                        ? List.of(new Text("row.T7"), new Text("unit.T7"), NONE)
                        : List.of(title(target), unit(target), goal(target)),
                clients,
                before == null ? NONE : clients(before),
                target == null ? new Text("verdict.NO_GOAL") : verdict(target, kind, clients.n(), clients.of()),
                new Text("source.SYSTEM"),
                NONE));
        rows.add(part("T7N", needs(now), before == null ? NONE : needs(before)));
        rows.add(part("T7T_REACHED", reachedDays(now), before == null ? NONE : reachedDays(before)));
        rows.add(part("T7T_ALL", allDays(now), before == null ? NONE : allDays(before)));
        rows.add(part("T7T_IN_TIME", inTime(now), before == null ? NONE : inTime(before)));
        rows.add(part("T7W", withdrawn(now), before == null ? NONE : withdrawn(before)));
        rows.add(part("T7X", ineligible(now), before == null ? NONE : ineligible(before)));
    }

    private static Row part(String key, TableCell result, TableCell lastYear) {
        return row(
                key,
                List.of(NONE, new Text("unit." + key), NONE),
                result,
                lastYear,
                NONE,
                new Text("source.SYSTEM"),
                NONE);
    }

    private static Row returnedRow(
            Target target, PeriodKind kind, @Nullable TargetResult now, @Nullable TargetResult before) {
        return row(
                target.code(),
                List.of(title(target), unit(target), goal(target)),
                now == null ? UNKNOWN : share(now),
                before == null ? UNKNOWN : share(before),
                now == null ? new Text("verdict.NOT_ENOUGH") : verdict(target, kind, now.n(), now.of()),
                now == null ? new Text("source.NONE") : sources(now),
                now == null ? NONE : note(target, now));
    }

    /** @param about title, unit and goal */
    private static Row row(
            String key,
            List<TableCell> about,
            TableCell result,
            TableCell lastYear,
            TableCell verdict,
            TableCell source,
            TableCell note) {
        List<TableCell> cells = new ArrayList<>(about);
        cells.addAll(List.of(result, rate(result), lastYear, verdict, source, note));
        return new Row(key, isCompanion(key), cells);
    }

    private static TableCell rate(TableCell result) {
        if (result instanceof Share share) {
            return new Rate(share.n(), share.of());
        }
        return result instanceof Unknown ? UNKNOWN : NONE;
    }

    /** Returns the code of the target to which a row belongs. */
    public static String code(String row) {
        return row.split("_", 2)[0];
    }

    private static PlanText title(Target target) {
        return new PlanText(target.titleVi(), target.titleEn());
    }

    private static PlanText unit(Target target) {
        return new PlanText(target.unitVi(), target.unitEn());
    }

    private static Text goal(Target target) {
        return new Text("goal." + target.rule(), (long) target.percent(), null);
    }

    private static Text verdict(Target target, PeriodKind kind, long n, long of) {
        return new Text(of == 0 ? "verdict.NOT_ENOUGH" : target.isMet(n, of, kind) ? "verdict.MET" : "verdict.NOT_MET");
    }

    private static Share share(TargetResult result) {
        return new Share(result.n(), result.of(), List.of(), List.of());
    }

    private static Sources sources(TargetResult result) {
        OfficerTraining own = result.ownStaff();
        return new Sources(
                result.returns().stream().map(TargetTable::letter).distinct().collect(Collectors.joining("; ")),
                own == null ? null : new Rate(own.trained(), own.officers()));
    }

    private static String letter(ReturnRow row) {
        return row.body() + ", " + row.letter();
    }

    /** Says what is counted beside, and how many returns nobody has checked. */
    private static TableCell note(Target target, TargetResult result) {
        long provisional = result.returns().stream()
                .filter(row -> row.status() == ReturnStatus.PROVISIONAL)
                .count();
        Long beside = result.beside();
        if (beside == null) {
            return provisional == 0 ? NONE : new Text("note.PROVISIONAL", provisional, null);
        }
        return new Text("note." + Objects.requireNonNull(target.content()), beside, provisional);
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

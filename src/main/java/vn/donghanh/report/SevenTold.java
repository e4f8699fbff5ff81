package vn.donghanh.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.assessment.RuleNames;
import vn.donghanh.programme.Period;
import vn.donghanh.programme.Target;
import vn.donghanh.programme.Targets;
import vn.donghanh.reference.CodeItem;
import vn.donghanh.reference.CodeLists;
import vn.donghanh.report.Outcome.Point;
import vn.donghanh.report.Outcome.Reason;
import vn.donghanh.report.Outcome.Seven;
import vn.donghanh.report.OutcomeRecords.Records;
import vn.donghanh.report.Protection.CountRow;
import vn.donghanh.report.T7.Span;
import vn.donghanh.shared.NotFound;

/** Target 7 of a period with everything that is shown beside it, protected. */
@ApplicationScoped
class SevenTold {
    private static final String CODE = "T7";

    @Inject
    Targets targets;

    @Inject
    CodeLists lists;

    @Inject
    RuleNames rules;

    /** @param until the last day that is counted */
    Seven tell(Records records, Period period, LocalDate until) {
        T7 t7 = records.t7(new Span(period.from(), until));
        Span yearBefore = new Span(period.from().minusYears(1), until.minusYears(1));
        Target target = targets.targets(until).stream()
                .filter(one -> one.code().equals(CODE))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new Seven(
                target,
                Protection.alone(t7.clients()),
                Protection.alone(t7.strict()),
                Protection.alone(t7.highRisk()),
                Protection.alone(records.t7(yearBefore).clients()),
                target.rule().isMet(t7.clients().n(), t7.clients().of(), target.percent()),
                Protection.alone(t7.open().size()),
                Protection.alone(t7.needs()),
                Protection.isSmall(t7.inTime().of()) ? Optional.empty() : t7.medianDays(),
                Protection.alone(t7.inTime()),
                Protection.alone(t7.withdrawnTotal()),
                reasons(t7.withdrawn(), lists.byCode("need_withdrawal_reason")),
                Protection.alone(t7.ineligibleTotal()),
                ruleReasons(t7.ineligible()),
                Protection.alone(t7.minors()),
                Protection.alone(t7.perhapsMinors()),
                Protection.ratios(t7.byService()),
                Protection.ratios(t7.byAge()),
                Protection.ratios(t7.byGroup()),
                points(records, period, until));
    }

    /** At the end of each month of the period, and on its last counted day. */
    private static List<Point> points(Records records, Period period, LocalDate until) {
        List<Point> points = new ArrayList<>();
        for (LocalDate on = period.from().plusMonths(1).minusDays(1);
                on.isBefore(until);
                on = on.plusDays(1).plusMonths(1).minusDays(1)) {
            points.add(point(records, period, on));
        }
        points.add(point(records, period, until));
        return points;
    }

    private static Point point(Records records, Period period, LocalDate on) {
        return new Point(
                on, Protection.alone(records.t7(new Span(period.from(), on)).clients()));
    }

    private static List<Reason> reasons(Map<String, Long> counts, Map<String, CodeItem> names) {
        return Protection.counts(counts).rows().stream()
                .map(row -> {
                    CodeItem item = names.get(row.key());
                    return item == null
                            ? new Reason(row.key(), row.key(), row.key(), row.count())
                            : new Reason(row.key(), item.vi(), item.en(), row.count());
                })
                .toList();
    }

    private List<Reason> ruleReasons(Map<String, Long> counts) {
        Map<String, RuleNames.Name> names = rules.all();
        return Protection.counts(counts).rows().stream()
                .map(row -> reason(row, names.get(row.key())))
                .toList();
    }

    private static Reason reason(CountRow<String> row, RuleNames.@Nullable Name name) {
        return name == null
                ? new Reason("", "", "", row.count())
                : new Reason(row.key(), name.vi(), name.en(), row.count());
    }
}

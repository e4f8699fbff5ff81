package vn.donghanh.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.assessment.EligibilityRuleNameQueries;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.reporting.OutcomeReport.Point;
import vn.donghanh.reporting.OutcomeReport.ReasonRow;
import vn.donghanh.reporting.OutcomeReport.Target7Figures;
import vn.donghanh.reporting.Target7.Span;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.Target;
import vn.donghanh.reporting.programme.TargetQueries;
import vn.donghanh.reporting.records.OutcomeRecords;

/** Assembles the figures of target 7 for a period. */
@ApplicationScoped
class Target7Assembler {
    @Inject
    TargetQueries targets;

    @Inject
    CodeListQueries lists;

    @Inject
    EligibilityRuleNameQueries rules;

    /** @param until the last counted day */
    Target7Figures assemble(OutcomeRecords records, Period period, LocalDate until) {
        Target7 t7 = Target7Counter.count(records, new Span(period.from(), until));
        Span yearBefore = new Span(period.from().minusYears(1), until.minusYears(1));
        Target target = targets.findTargets(until).stream()
                .filter(planned -> planned.code().equals(Target.OF_SYSTEM))
                .findFirst()
                .orElse(null);
        return new Target7Figures(
                target,
                FigureRatio.of(t7.clients()),
                FigureRatio.of(t7.strict()),
                FigureRatio.of(t7.highRisk()),
                FigureRatio.of(Target7Counter.clients(records, yearBefore)),
                target != null && target.isMet(t7.clients().n(), t7.clients().of(), period.kind()),
                FigureCount.of(t7.open().size()),
                FigureCount.of(t7.tickedOnly().size()),
                FigureRatio.of(t7.needs()),
                t7.medianDays(),
                t7.medianOfAll().map(Long::doubleValue),
                FigureRatio.of(t7.inTime()),
                FigureCount.of(t7.withdrawnTotal()),
                reasons(t7.withdrawn(), lists.findByCode("need_withdrawal_reason")),
                FigureCount.of(t7.ineligibleTotal()),
                ruleReasons(t7.ineligible()),
                FigureCount.of(t7.minors()),
                FigureCount.of(t7.possibleMinors()),
                FigureCount.of(t7.refusing()),
                RatioTable.of(t7.byService()),
                RatioTable.of(t7.byAge()),
                RatioTable.of(t7.bySex()),
                RatioTable.of(t7.byEducation()),
                RatioTable.of(t7.byGroup()),
                points(records, period, until, t7.clients()));
    }

    /** Returns the rate at the end of each month of the period and on the last counted day. */
    private static List<Point> points(OutcomeRecords records, Period period, LocalDate until, Ratio last) {
        List<Point> points = new ArrayList<>();
        for (LocalDate on = period.from().plusMonths(1).minusDays(1);
                on.isBefore(until);
                on = on.plusDays(1).plusMonths(1).minusDays(1)) {
            points.add(new Point(on, FigureRatio.of(Target7Counter.clients(records, new Span(period.from(), on)))));
        }
        points.add(new Point(until, FigureRatio.of(last)));
        return points;
    }

    private static List<ReasonRow> reasons(Map<String, Long> counts, Map<String, CodeListItemView> names) {
        return CountTable.of(counts).rows().stream()
                .map(row -> {
                    CodeListItemView item = names.get(row.key());
                    return item == null
                            ? new ReasonRow(row.key(), row.key(), row.key(), row.count())
                            : new ReasonRow(row.key(), item.vi(), item.en(), row.count());
                })
                .toList();
    }

    private List<ReasonRow> ruleReasons(Map<String, Long> counts) {
        Map<String, EligibilityRuleNameQueries.Name> names = rules.all();
        return CountTable.of(counts).rows().stream()
                .map(row -> reason(row, names.get(row.key())))
                .toList();
    }

    private static ReasonRow reason(CountTable.Row<String> row, EligibilityRuleNameQueries.@Nullable Name name) {
        return name == null
                ? new ReasonRow("", "", "", row.count())
                : new ReasonRow(row.key(), name.vi(), name.en(), row.count());
    }
}

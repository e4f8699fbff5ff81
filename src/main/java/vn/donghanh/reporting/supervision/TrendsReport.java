package vn.donghanh.reporting.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.SupervisionData.NeedState;
import vn.donghanh.reporting.statistics.ControlChart;
import vn.donghanh.reporting.supervision.TrendsView.ForecastRow;
import vn.donghanh.reporting.supervision.TrendsView.MonthRow;
import vn.donghanh.shared.NotFoundException;

/** Counts needs by the month in which they were identified. */
final class TrendsReport {
    private static final int MONTHS = 12;
    private static final long SOON = 30;

    private TrendsReport() {}

    static TrendsView of(SupervisionSelection selection) {
        ComparedSpan chosen = selection.frame().chosen();
        List<YearMonth> months = fullMonths(chosen.until());
        Map<YearMonth, List<NeedState>> byMonth = needsByMonth(selection, months);
        ControlChart needs = ControlChart.of(months.stream()
                .map(month -> (double) byMonth.getOrDefault(month, List.of()).size())
                .toList());
        return new TrendsView(
                selection.frame(),
                IntStream.range(0, months.size())
                        .mapToObj(at -> new MonthRow(
                                months.get(at),
                                count(byMonth.getOrDefault(months.get(at), List.of())),
                                served(months.get(at), byMonth.getOrDefault(months.get(at), List.of()), chosen.until()),
                                needs.signal(at)))
                        .toList(),
                needs,
                forecasts(months, byMonth));
    }

    private static Map<YearMonth, List<NeedState>> needsByMonth(
            SupervisionSelection selection, List<YearMonth> months) {
        ComparedSpan chosen = selection.frame().chosen();
        return selection.needs(new ComparedSpan(chosen.period(), months.get(0).atDay(1), chosen.until())).stream()
                .collect(Collectors.groupingBy(need -> YearMonth.from(need.identifiedOn())));
    }

    /**
     * Returns the needs of one of the months.
     *
     * @param soonServed whether only those that were served within thirty days are wanted
     * @throws NotFoundException if it is none of the months, or too early to say
     */
    static List<NeedState> needs(SupervisionSelection selection, YearMonth month, boolean soonServed) {
        LocalDate until = selection.frame().chosen().until();
        List<YearMonth> months = fullMonths(until);
        if (!months.contains(month) || (soonServed && isTooEarly(month, until))) {
            throw new NotFoundException();
        }
        List<NeedState> needs = needsByMonth(selection, months).getOrDefault(month, List.of());
        return soonServed ? eligible(needs).filter(TrendsReport::wasSoonServed).toList() : needs;
    }

    /** Returns the last twelve months that are over by a day, the earliest first. */
    static List<YearMonth> fullMonths(LocalDate day) {
        YearMonth last = YearMonth.from(day.plusDays(1)).minusMonths(1);
        return IntStream.range(0, MONTHS)
                .mapToObj(at -> last.minusMonths(MONTHS - 1L - at))
                .toList();
    }

    private static NeedCount count(List<NeedState> needs) {
        return new NeedCount(
                needs.size(), needs.stream().map(NeedState::caseId).distinct().count());
    }

    /** Returns how many eligible needs of a month were served within thirty days; null as long as these are not over for all. */
    static @Nullable Ratio served(YearMonth month, List<NeedState> needs, LocalDate day) {
        return isTooEarly(month, day)
                ? null
                : new Ratio(
                        eligible(needs).filter(TrendsReport::wasSoonServed).count(),
                        eligible(needs).count());
    }

    private static boolean isTooEarly(YearMonth month, LocalDate day) {
        return month.atEndOfMonth().plusDays(SOON).isAfter(day);
    }

    private static Stream<NeedState> eligible(List<NeedState> needs) {
        return needs.stream().filter(need -> need.eligibility() == Eligibility.YES);
    }

    private static boolean wasSoonServed(NeedState need) {
        return need.waited().happened() && need.waited().days() <= SOON;
    }

    private static List<ForecastRow> forecasts(List<YearMonth> months, Map<YearMonth, List<NeedState>> byMonth) {
        return Arrays.stream(ServiceGroup.values())
                .map(service -> {
                    ControlChart chart = ControlChart.of(months.stream()
                            .map(month -> (double) byMonth.getOrDefault(month, List.of()).stream()
                                    .filter(need -> need.service() == service)
                                    .count())
                            .toList());
                    return new ForecastRow(service, chart, Math.round(3 * chart.mean()));
                })
                .filter(row -> row.month().mean() > 0)
                .toList();
    }
}

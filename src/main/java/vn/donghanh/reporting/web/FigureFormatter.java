package vn.donghanh.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.FigureCount;
import vn.donghanh.reporting.FigureRatio;
import vn.donghanh.reporting.LivelihoodStatistics;
import vn.donghanh.reporting.OutcomeReport.Point;
import vn.donghanh.reporting.OutcomeReport.ReasonRow;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.Threshold;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Texts;

/** Formats figures: hidden ones are marked, and a rate without denominator is a dash. */
@Named
@ApplicationScoped
public class FigureFormatter {
    @Inject
    Texts texts;

    @Inject
    DisplayPreferences displayPreferences;

    /** Formats a count as "39" or "ẩn". */
    public String count(FigureCount count) {
        Long value = count.value();
        if (value != null) {
            return NumberFormat.getIntegerInstance(displayPreferences.locale()).format(value);
        }
        return texts.get("figures.hidden");
    }

    /** Formats a percentage as "86,7%", "—" without denominator, or "ẩn" when hidden. */
    public String percent(FigureRatio ratio) {
        if (!ratio.isShown()) {
            return texts.get("figures.hidden");
        }
        return percent(ratio.percent());
    }

    private String percent(@Nullable BigDecimal percent) {
        if (percent == null) {
            return "—";
        }
        NumberFormat format = NumberFormat.getNumberInstance(displayPreferences.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(percent) + "%";
    }

    /** Formats the percentage of numbers that need no protection. */
    public String percent(Ratio ratio) {
        return percent(ratio.percent().orElse(null));
    }

    /** Returns the text alternative of a chart: the rate of each day. */
    public String chartDescription(List<Point> points) {
        return texts.of(
                "outcomes.chart.spoken",
                points.stream()
                        .map(point -> texts.of("outcomes.chart.point", point.on(), percent(point.ratio())))
                        .collect(Collectors.joining("; ")));
    }

    /** Whether both rates are shown and the first is higher. */
    public boolean isAbove(FigureRatio protectedRatio, FigureRatio other) {
        BigDecimal first = protectedRatio.percent();
        BigDecimal second = other.percent();
        return first != null && second != null && first.compareTo(second) > 0;
    }

    /** Formats a median number of days; a dash when empty. */
    public String days(Optional<Double> median) {
        return median.map(days -> texts.of(
                        "figures.days",
                        NumberFormat.getNumberInstance(displayPreferences.locale())
                                .format(days)))
                .orElse("—");
    }

    /** Formats a released median: hidden with the number of those behind it. */
    public String releasedDays(Optional<Double> median, FigureRatio of) {
        return median.isEmpty() && !of.n().isShown() ? texts.get("figures.hidden") : days(median);
    }

    /** Formats the median incomes at start and end, or the note that too few clients answered. */
    public String incomes(LivelihoodStatistics lives) {
        return lives.incomeBefore()
                .flatMap(before -> lives.incomeAfter()
                        .map(after -> texts.of("outcomes.income.median", money(before), money(after))))
                .orElseGet(() -> texts.get("outcomes.income.few"));
    }

    private String money(long amount) {
        return NumberFormat.getIntegerInstance(displayPreferences.locale()).format(amount);
    }

    public String rate(Ratio ratio) {
        return texts.of("figures.t7.rate", percent(ratio.percent().orElse(null)), ratio.n(), ratio.of());
    }

    /** Formats a period as "6 tháng đầu năm 2026". */
    public String period(Period period) {
        return texts.of("figures.period." + period.kind(), period.number(), String.valueOf(period.year()));
    }

    /** The periods of one year, in their order; the number as it is shown. */
    public record YearOfPeriods(String number, List<Period> periods) {
        public YearOfPeriods {
            periods = List.copyOf(periods);
        }
    }

    /** Groups periods by their year, in the order in which the years come. */
    public List<YearOfPeriods> byYear(List<Period> periods) {
        return periods.stream()
                .collect(Collectors.groupingBy(Period::year, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(year -> new YearOfPeriods(String.valueOf(year.getKey()), year.getValue()))
                .toList();
    }

    /** Formats a threshold as "trên 70%", "từ 70%" or "100%". */
    public String threshold(Threshold rule, Integer percent) {
        return texts.of("figures.threshold." + rule, percent);
    }

    public String reason(ReasonRow reason) {
        if (reason.code().isEmpty()) {
            return texts.get("figures.reason.none");
        }
        return displayPreferences.locale().getLanguage().equals("vi") ? reason.vi() : reason.en();
    }
}

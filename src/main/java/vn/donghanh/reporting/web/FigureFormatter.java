package vn.donghanh.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.LivelihoodStatistics;
import vn.donghanh.reporting.OutcomeReport.Point;
import vn.donghanh.reporting.OutcomeReport.ReasonRow;
import vn.donghanh.reporting.ProtectedCount;
import vn.donghanh.reporting.ProtectedRatio;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.Threshold;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Texts;

/** Figures in words: what is hidden says so, and a rate of nothing is a dash. */
@Named
@ApplicationScoped
public class FigureFormatter {
    @Inject
    Texts texts;

    @Inject
    DisplayPreferences displayPreferences;

    /** "39", "&lt;5" or "ẩn". */
    public String count(ProtectedCount count) {
        Long value = count.value();
        if (value != null) {
            return NumberFormat.getIntegerInstance(displayPreferences.locale()).format(value);
        }
        return texts.get("figures.hidden." + count.hiddenReason());
    }

    /** "86,7%", "—" of nothing, "ẩn" where it is hidden. */
    public String percent(ProtectedRatio ratio) {
        if (!ratio.isShown()) {
            return texts.get("figures.hidden.WITH_OTHERS");
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

    /** A chart read aloud: what stood on which day. */
    public String chartDescription(List<Point> points) {
        return texts.of(
                "outcomes.chart.spoken",
                points.stream()
                        .map(point -> texts.of("outcomes.chart.point", point.on(), percent(point.ratio())))
                        .collect(Collectors.joining("; ")));
    }

    /** Whether the one rate is shown to be higher than the other. */
    public boolean isAbove(ProtectedRatio protectedRatio, ProtectedRatio other) {
        BigDecimal first = protectedRatio.percent();
        BigDecimal second = other.percent();
        return first != null && second != null && first.compareTo(second) > 0;
    }

    /** Days with a half where there is one; a dash of nothing. */
    public String days(Optional<Double> median) {
        return median.map(days -> texts.of(
                        "figures.days",
                        NumberFormat.getNumberInstance(displayPreferences.locale())
                                .format(days)))
                .orElse("—");
    }

    /** The middle of what was earned at the two times, or that too few told it. */
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

    /** "6 tháng đầu năm 2026" */
    public String period(Period period) {
        return texts.of("figures.period." + period.kind(), period.number(), String.valueOf(period.year()));
    }

    /** "trên 70%", "từ 70%", "100%" */
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

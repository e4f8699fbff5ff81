package vn.donghanh.reporting.supervision.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.statistics.ConfidenceInterval;
import vn.donghanh.reporting.supervision.ComparedSpan;
import vn.donghanh.reporting.supervision.Development;
import vn.donghanh.reporting.supervision.LossReason;
import vn.donghanh.reporting.supervision.NeedCount;
import vn.donghanh.reporting.supervision.SupervisionCriteria;
import vn.donghanh.reporting.supervision.SupervisionFrame;
import vn.donghanh.reporting.web.FigureFormatter;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Texts;

/** Writes the numbers of the pages for supervisors: each with what it is a share of, and with its interval. */
@Named
@ApplicationScoped
public class SupervisionFormatter {
    @Inject
    Texts texts;

    @Inject
    DisplayPreferences displayPreferences;

    @Inject
    FigureFormatter figures;

    /** Returns whose cases are counted: "Phòng 1: 38 hồ sơ; Phòng 2: 27 hồ sơ". */
    public String whose(SupervisionFrame frame) {
        return frame.units().stream()
                .map(unit -> texts.of("supervision.whose", unit.name(), unit.cases()))
                .collect(Collectors.joining("; "));
    }

    /** Returns the name of a period, with its last counted day when it is only a part. */
    public String span(ComparedSpan span) {
        String name = figures.period(span.period());
        return span.isPart() ? texts.of("supervision.span.part", name, span.until()) : name;
    }

    /** Returns by what the figures are limited; empty if by nothing. */
    public String limits(SupervisionFrame frame) {
        SupervisionCriteria criteria = frame.criteria();
        List<String> limits = new ArrayList<>();
        if (criteria.worker() != null) {
            frame.workers().stream()
                    .filter(choice -> choice.username().equals(criteria.worker()))
                    .forEach(choice -> limits.add(limit("worker", choice.name())));
        }
        if (criteria.service() != null) {
            limits.add(limit("service", texts.of(criteria.service())));
        }
        if (criteria.level() != null) {
            limits.add(limit("level", texts.of(criteria.level())));
        }
        if (criteria.partner() != null) {
            frame.partners().stream()
                    .filter(choice -> choice.id().equals(criteria.partner()))
                    .forEach(choice -> limits.add(limit("partner", choice.name())));
        }
        return String.join("; ", limits);
    }

    private String limit(String field, String value) {
        return texts.of("supervision.limit", texts.get("supervision.field." + field + ".label"), value);
    }

    public String count(NeedCount count) {
        return texts.of("supervision.persons", count.persons());
    }

    /** Formats a share as "86,7%"; a dash without anybody. */
    public String percent(@Nullable Ratio ratio) {
        return ratio == null ? "" : figures.percent(ratio);
    }

    /** Formats a share with its numbers and its interval: "39/45 (74 đến 94%)", broken between the two at most; empty without anybody. */
    public String evidence(Ratio ratio) {
        return ratio.of() == 0
                ? ""
                : texts.of("supervision.evidence", ratio.n(), ratio.of(), interval(ratio.interval()));
    }

    /** Formats the interval of a share; a dash without anybody. */
    public String intervalOf(Ratio ratio) {
        return interval(ratio.interval());
    }

    /** Formats an interval of a share as "74 đến 94%"; a dash where there is none. */
    public String interval(@Nullable ConfidenceInterval interval) {
        return interval(Optional.ofNullable(interval));
    }

    private String interval(Optional<ConfidenceInterval> interval) {
        return interval.map(range -> texts.of("supervision.interval", whole(range.low()), whole(range.high())))
                .orElse("—");
    }

    /** Formats a number with one decimal. */
    public String decimal(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(displayPreferences.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /** Formats an estimated share as "87%". */
    public String share(double share) {
        return whole(share) + "%";
    }

    private String whole(double share) {
        return NumberFormat.getIntegerInstance(displayPreferences.locale()).format(Math.round(share * 100));
    }

    /** Formats the number of days by which half were reached, or says that fewer than half were. */
    public String median(Optional<Long> median) {
        return median.map(days -> texts.of("figures.days", days)).orElseGet(() -> texts.get("supervision.notHalf"));
    }

    public String icon(Development development) {
        return switch (development) {
            case BETTER -> "up";
            case WORSE -> "down2";
            case UNCLEAR -> "minus";
            case NOT_COMPARABLE -> "ring";
        };
    }

    public String icon(LossReason reason) {
        return reason.isWaiting() ? "clock" : "x";
    }
}

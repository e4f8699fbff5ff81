package vn.donghanh.operations.metrics;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The text form of Prometheus, version 0.0.4. */
final class MetricsText {
    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private MetricsText() {}

    static String of(Collection<Metric> metrics) {
        StringBuilder text = new StringBuilder();
        MetricName before = null;
        for (Metric metric : sorted(metrics)) {
            MetricName name = metric.name();
            if (name != before) {
                text.append("# HELP ").append(name.text()).append(' ').append(name.help());
                text.append("\n# TYPE ").append(name.text()).append(' ').append(name.type());
                text.append('\n');
                before = name;
            }
            text.append(name.text()).append(label(metric)).append(' ').append(number(metric.value()));
            text.append('\n');
        }
        return text.toString();
    }

    private static List<Metric> sorted(Collection<Metric> metrics) {
        return metrics.stream().sorted(Comparator.comparing(Metric::name)).toList();
    }

    private static String label(Metric metric) {
        Enum<?> value = metric.label();
        return value == null
                ? ""
                : "{" + metric.name().label() + "=\"" + value.name().toLowerCase(Locale.ROOT) + "\"}";
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}

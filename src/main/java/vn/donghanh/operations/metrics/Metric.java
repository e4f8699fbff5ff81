package vn.donghanh.operations.metrics;

import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param label a constant, so that no text that somebody typed can become a label; null where the metric has no label
 */
public record Metric(MetricName name, @Nullable Enum<?> label, double value) {
    public Metric {
        if ((name.label() == null) != (label == null)) {
            throw new IllegalArgumentException(name + " with label " + label);
        }
    }

    public static Metric of(MetricName name, double value) {
        return new Metric(name, null, value);
    }

    public static Metric of(MetricName name, long value) {
        return of(name, (double) value);
    }

    public static Metric of(MetricName name, boolean value) {
        return of(name, value ? 1L : 0L);
    }
}

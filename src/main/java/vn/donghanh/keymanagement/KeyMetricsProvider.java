package vn.donghanh.keymanagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.donghanh.encryption.AlteredValues;
import vn.donghanh.operations.metrics.Metric;
import vn.donghanh.operations.metrics.MetricName;
import vn.donghanh.operations.metrics.MetricsProvider;

/** Measures for how long a rotation or verification of keys has been under way, and how many values do not open. */
@ApplicationScoped
class KeyMetricsProvider implements MetricsProvider {
    @Inject
    KeyMaintenanceRunRepository runs;

    @Inject
    AlteredValues altered;

    @Inject
    Clock clock;

    @Override
    public List<Metric> ofServer() {
        return List.of(Metric.of(MetricName.VALUES_ALTERED, altered.count()));
    }

    @Override
    public List<Metric> ofDatabase() {
        long seconds = runs.findRuns(1).stream()
                .filter(run -> run.endedAt() == null)
                .mapToLong(run ->
                        Duration.between(run.startedAt(), clock.instant()).toSeconds())
                .findFirst()
                .orElse(0);
        return List.of(Metric.of(MetricName.KEY_WORK_SECONDS, seconds));
    }
}

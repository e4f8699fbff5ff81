package vn.donghanh.casefile.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.operations.metrics.Metric;
import vn.donghanh.operations.metrics.MetricName;
import vn.donghanh.security.Permission;

class QueueMetricsProviderTest {
    private static final Instant NOW = Instant.parse("2026-11-29T03:00:00Z");

    @Test
    void whatIsDueLaterIsNotOverdue() {
        assertThat(QueueMetricsProvider.metrics(
                        List.of(
                                new QueueMetricsProvider.OldestTask(Permission.STAY_DECIDE, NOW.plusSeconds(60)),
                                new QueueMetricsProvider.OldestTask(Permission.CASE_ACCEPT, NOW.minusSeconds(90))),
                        NOW))
                .containsExactlyInAnyOrder(
                        new Metric(MetricName.QUEUE_OVERDUE_SECONDS, Permission.CASE_ACCEPT, 90),
                        new Metric(MetricName.QUEUE_OVERDUE_SECONDS, Permission.STAY_DECIDE, 0));
    }
}

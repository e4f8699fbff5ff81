package vn.donghanh.casefile.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vn.donghanh.operations.metrics.Metric;
import vn.donghanh.operations.metrics.MetricName;
import vn.donghanh.operations.metrics.MetricsProvider;
import vn.donghanh.security.Permission;

/** Measures how long the oldest task of each queue is overdue. A queue is named by the permission to work on it. */
@ApplicationScoped
class QueueMetricsProvider implements MetricsProvider {
    private static final List<Permission> QUEUES = List.of(Permission.values());

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The earliest deadline of the open tasks in a queue. */
    record OldestTask(Permission queue, Instant due) {}

    /** The list of all queues lets the index lead to the open tasks of each. */
    @Override
    public List<Metric> ofDatabase() {
        List<OldestTask> oldest = em.createQuery(
                        "select new vn.donghanh.casefile.task.QueueMetricsProvider$OldestTask(t.queue, min(t.dueAt)) from CaseTask t"
                                + " where t.queue in :queues and t.endedAt is null group by t.queue",
                        OldestTask.class)
                .setParameter("queues", QUEUES)
                .getResultList();
        return metrics(oldest, clock.instant());
    }

    static List<Metric> metrics(List<OldestTask> oldest, Instant now) {
        return oldest.stream()
                .sorted(Comparator.comparing(OldestTask::queue))
                .map(task -> new Metric(MetricName.QUEUE_OVERDUE_SECONDS, task.queue(), (double)
                        Math.max(0, Duration.between(task.due(), now).toSeconds())))
                .toList();
    }
}

package vn.donghanh.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.Readiness;
import vn.donghanh.operations.metrics.Metric;
import vn.donghanh.operations.metrics.MetricName;
import vn.donghanh.operations.metrics.MetricsProvider;
import vn.donghanh.operations.metrics.SlowStatementListener;

/** Measures this server: database, keys, disk, jobs, certificate, JVM. */
@ApplicationScoped
class ServerMetricsProvider implements MetricsProvider {
    private static final double MEGABYTE = 1024.0 * 1024;
    private static final double MILLIS = 1000;

    @PersistenceContext
    EntityManager em;

    @Inject
    @Readiness
    DatabaseReadiness database;

    @Inject
    @Readiness
    KeysReadiness keys;

    @Inject
    DiskSpaceMonitor disk;

    @Inject
    ScheduledJobRegistry jobs;

    @Inject
    ServerCertificate certificate;

    @Inject
    Clock clock;

    /** The label of connections. */
    private enum ConnectionState {
        OPEN,
        BUSY
    }

    @Override
    public List<Metric> ofServer() {
        Instant now = clock.instant();
        List<Metric> metrics = new ArrayList<>();
        metrics.add(Metric.of(MetricName.DATABASE_UP, database.isAnswering()));
        metrics.add(Metric.of(MetricName.KEYS_UP, keys.isAnswering()));
        metrics.add(Metric.of(MetricName.SLOW_STATEMENTS_TOTAL, SlowStatementListener.count()));
        metrics.add(Metric.of(MetricName.DISK_FREE_BYTES, disk.space().free() * MEGABYTE));
        metrics.add(Metric.of(MetricName.DISK_SAVING, !disk.space().isShort()));
        jobs.all().forEach(job -> metrics.addAll(ofJob(job, now)));
        certificate.daysLeft().ifPresent(days -> metrics.add(Metric.of(MetricName.CERTIFICATE_DAYS, days)));
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        metrics.add(Metric.of(MetricName.JVM_HEAP_BYTES, heap.getUsed()));
        metrics.add(Metric.of(MetricName.JVM_HEAP_MAX_BYTES, heap.getMax()));
        metrics.add(Metric.of(
                MetricName.JVM_THREADS, ManagementFactory.getThreadMXBean().getThreadCount()));
        metrics.add(Metric.of(MetricName.JVM_UPTIME_SECONDS, uptimeMillis() / MILLIS));
        ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .ifPresent(time -> metrics.add(Metric.of(MetricName.JVM_CPU_SECONDS_TOTAL, time.toMillis() / MILLIS)));
        return metrics;
    }

    private static List<Metric> ofJob(ScheduledJob job, Instant now) {
        double age = job.lastEnd()
                .map(end -> Math.max(0, Duration.between(end, now).toMillis() / MILLIS))
                .orElseGet(() -> uptimeMillis() / MILLIS);
        return List.of(
                new Metric(MetricName.JOB_LAST_RUN_SECONDS, job.name(), age),
                new Metric(MetricName.JOB_FAILED_ITEMS, job.name(), job.lastFailures()));
    }

    private static long uptimeMillis() {
        return ManagementFactory.getRuntimeMXBean().getUptime();
    }

    /** The database shows an account its own connections, of all servers. */
    @Override
    public List<Metric> ofDatabase() {
        Object[] connections = (Object[]) em.createNativeQuery(
                        "select count(*), coalesce(sum(p.command <> 'Sleep'), 0) from information_schema.processlist p")
                .getSingleResult();
        return List.of(
                new Metric(
                        MetricName.DATABASE_CONNECTIONS, ConnectionState.OPEN, ((Number) connections[0]).doubleValue()),
                new Metric(
                        MetricName.DATABASE_CONNECTIONS,
                        ConnectionState.BUSY,
                        ((Number) connections[1]).doubleValue()));
    }
}

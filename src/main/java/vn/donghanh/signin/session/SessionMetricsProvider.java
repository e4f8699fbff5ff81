package vn.donghanh.signin.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.donghanh.operations.metrics.Metric;
import vn.donghanh.operations.metrics.MetricName;
import vn.donghanh.operations.metrics.MetricsProvider;

/** Counts the sessions in use within the last 15 minutes, of all accounts together. */
@ApplicationScoped
class SessionMetricsProvider implements MetricsProvider {
    private static final Duration SPAN = Duration.ofMinutes(15);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public List<Metric> ofDatabase() {
        long used = em.createQuery(
                        "select count(s) from StaffSession s where s.endedAt is null and s.lastActive > :since",
                        Long.class)
                .setParameter("since", clock.instant().minus(SPAN))
                .getSingleResult();
        return List.of(Metric.of(MetricName.SESSIONS, used));
    }
}

package vn.donghanh.signin.throttle;

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

/** Counts the sign-ins refused within the last hour, of all names and addresses together. */
@ApplicationScoped
class SignInMetricsProvider implements MetricsProvider {
    private static final Duration SPAN = Duration.ofHours(1);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public List<Metric> ofDatabase() {
        long refused = em.createQuery(
                        "select count(a) from SignInAttempt a where a.at > :since and a.succeeded = false", Long.class)
                .setParameter("since", clock.instant().minus(SPAN))
                .getSingleResult();
        return List.of(Metric.of(MetricName.SIGN_INS_REFUSED, refused));
    }
}

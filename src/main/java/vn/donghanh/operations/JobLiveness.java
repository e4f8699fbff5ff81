package vn.donghanh.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/**
 * Liveness check of this node's jobs. Only a restart of the node helps a job that hangs; one that fails runs again, so
 * that a database outage of an hour restarts nothing.
 */
@Liveness
@ApplicationScoped
public class JobLiveness implements HealthCheck {
    @Inject
    ScheduledJobRegistry jobs;

    @Inject
    Clock clock;

    @Override
    public HealthCheckResponse call() {
        Instant now = clock.instant();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("background jobs");
        boolean up = true;
        for (ScheduledJob job : jobs.all()) {
            boolean stuck = job.isStuck(now);
            up &= !stuck;
            answer.withData(
                    job.name().name().toLowerCase(Locale.ROOT), stuck ? "late since " + job.next() : job.description());
        }
        return answer.status(up).build();
    }
}

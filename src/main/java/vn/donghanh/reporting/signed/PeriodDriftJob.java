package vn.donghanh.reporting.signed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.donghanh.operations.JobName;
import vn.donghanh.operations.JobOutcome;
import vn.donghanh.operations.ScheduledJobRegistry;
import vn.donghanh.shared.CentreTime;

/**
 * Nightly job that compares each closed period with the records of today. It asks every hour, so that a night in which the server was off is made up for; what
 * was compared since midnight is not compared again.
 */
@ApplicationScoped
public class PeriodDriftJob {
    private static final Duration INITIAL_DELAY = Duration.ofMinutes(9);
    private static final Duration INTERVAL = Duration.ofHours(1);

    @Inject
    PeriodSnapshotRepository snapshots;

    @Inject
    PeriodDriftService service;

    @Inject
    ScheduledJobRegistry jobs;

    @Inject
    Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        jobs.schedule(JobName.PERIOD_DRIFT, this::run, INITIAL_DELAY, INTERVAL);
    }

    public JobOutcome run() {
        Instant midnight =
                CentreTime.day(clock.instant()).atStartOfDay(CentreTime.ZONE).toInstant();
        return ScheduledJobRegistry.processEach(
                JobName.PERIOD_DRIFT, snapshots.findNotComparedSince(midnight), service::compare);
    }
}

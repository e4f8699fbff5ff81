package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import vn.donghanh.operations.JobName;
import vn.donghanh.operations.JobOutcome;
import vn.donghanh.operations.ScheduledJobRegistry;
import vn.donghanh.shared.CentreTime;

/** Hourly job that plans the next check of work whose last one has passed. It runs on every node; planning is idempotent. */
@ApplicationScoped
public class PlacementCheckJob {
    private static final Duration INITIAL_DELAY = Duration.ofMinutes(4);
    private static final Duration INTERVAL = Duration.ofHours(1);

    @Inject
    PlacementRepository placements;

    @Inject
    PlacementCheckService checks;

    @Inject
    Clock clock;

    @Inject
    ScheduledJobRegistry jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        jobs.schedule(JobName.PLACEMENT_CHECKS, this::run, INITIAL_DELAY, INTERVAL);
    }

    public JobOutcome run() {
        return ScheduledJobRegistry.processEach(
                JobName.PLACEMENT_CHECKS,
                placements.findWithPassedCheck(CentreTime.day(clock.instant())),
                checks::passCheck);
    }
}

package vn.donghanh.reference;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import vn.donghanh.operations.DiskLocationQueries;
import vn.donghanh.operations.DiskSpaceMonitor;
import vn.donghanh.operations.JobName;
import vn.donghanh.operations.JobOutcome;
import vn.donghanh.operations.ScheduledJobRegistry;
import vn.donghanh.shared.CentreTime;

/** Measures every few seconds what the disk has free, so that no request has to. It runs on every node. */
@ApplicationScoped
public class DiskSpaceJob {
    /** When everything that a start writes is written. */
    private static final int LAST = 9000;

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Inject
    PercentageThresholdQueries thresholds;

    @Inject
    DiskLocationQueries places;

    @Inject
    DiskSpaceMonitor disk;

    @Inject
    ScheduledJobRegistry jobs;

    @Inject
    Clock clock;

    void start(@Observes @Priority(LAST) @Initialized(ApplicationScoped.class) Object started) {
        jobs.schedule(JobName.DISK_ROOM, this::run, Duration.ZERO, PAUSE);
    }

    public JobOutcome run() {
        disk.update(
                places.free(),
                thresholds.amountByDay(PercentageThresholdCode.DISK_ROOM).applyAsInt(CentreTime.day(clock.instant())));
        return JobOutcome.acted(0);
    }
}

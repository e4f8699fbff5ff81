package vn.donghanh.reference;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.donghanh.operations.DiskLocationQueries;
import vn.donghanh.operations.DiskSpaceMonitor;
import vn.donghanh.operations.JobName;
import vn.donghanh.operations.JobOutcome;
import vn.donghanh.operations.ScheduledJobRegistry;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.persistence.WriteMode;

/**
 * Measures the free disk space every few seconds, so that requests that only read need not; before each change it is
 * measured again. Runs on every node.
 */
@ApplicationScoped
public class DiskSpaceJob {
    /** Priority after all observers that write during startup. */
    private static final int AFTER_STARTUP_WRITES = 9000;

    @Inject
    ThresholdSettingQueries thresholds;

    @Inject
    DiskLocationQueries places;

    @Inject
    DiskSpaceMonitor disk;

    @Inject
    ScheduledJobRegistry jobs;

    @Inject
    Clock clock;

    void start(@Observes @Priority(AFTER_STARTUP_WRITES) @Initialized(ApplicationScoped.class) Object started) {
        jobs.schedule(JobName.DISK_ROOM, this::run);
    }

    public JobOutcome run() {
        disk.update(
                places.free(),
                thresholds.amountByDay(ThresholdSettingCode.DISK_ROOM).applyAsInt(CentreTime.today(clock)));
        WriteMode.CURRENT.measureBeforeWrites(() -> disk.stopIfShort(places.free()));
        return JobOutcome.acted(0);
    }
}

package vn.donghanh.reference;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import vn.donghanh.operations.DiskPlaces;
import vn.donghanh.operations.DiskRoom;
import vn.donghanh.operations.JobName;
import vn.donghanh.operations.JobOutcome;
import vn.donghanh.operations.ScheduledJobs;
import vn.donghanh.shared.VietNam;

/** Measures every few seconds what the disk has free, so that no request has to. It runs on every node. */
@ApplicationScoped
public class DiskRoomJob {
    /** When everything that a start writes is written. */
    private static final int LAST = 9000;

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Inject
    Bounds bounds;

    @Inject
    DiskPlaces places;

    @Inject
    DiskRoom disk;

    @Inject
    ScheduledJobs jobs;

    @Inject
    Clock clock;

    void start(@Observes @Priority(LAST) @Initialized(ApplicationScoped.class) Object started) {
        jobs.schedule(JobName.DISK_ROOM, this::run, Duration.ZERO, PAUSE);
    }

    public JobOutcome run() {
        disk.measured(places.free(), bounds.of(BoundCode.DISK_ROOM).applyAsInt(VietNam.day(clock.instant())));
        return JobOutcome.acted(0);
    }
}

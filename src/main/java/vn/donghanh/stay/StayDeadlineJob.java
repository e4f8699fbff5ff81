package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.donghanh.operations.JobName;
import vn.donghanh.operations.JobOutcome;
import vn.donghanh.operations.ScheduledJobRegistry;

/** Raises due stay alarms every hour. It runs on every node; no alarm is raised twice. */
@ApplicationScoped
public class StayDeadlineJob {
    private static final Duration INITIAL_DELAY = Duration.ofMinutes(4);
    private static final Duration INTERVAL = Duration.ofHours(1);

    @Inject
    DueStayQueries dueStays;

    @Inject
    StayDeadlineService service;

    @Inject
    ScheduledJobRegistry jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        jobs.schedule(JobName.STAY_DEADLINES, this::run, INITIAL_DELAY, INTERVAL);
    }

    public JobOutcome run() {
        return ScheduledJobRegistry.processEach(JobName.STAY_DEADLINES, dueStays.findDue(), service::raiseDueAlarms);
    }
}

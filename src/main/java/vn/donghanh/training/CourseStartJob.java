package vn.donghanh.training;

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

/** Hourly job that starts courses whose first day has come. It runs on every node; starting a course is idempotent. */
@ApplicationScoped
public class CourseStartJob {
    private static final Duration INITIAL_DELAY = Duration.ofMinutes(3);
    private static final Duration INTERVAL = Duration.ofHours(1);

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    CourseStartService starts;

    @Inject
    Clock clock;

    @Inject
    ScheduledJobRegistry jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        jobs.schedule(JobName.COURSE_STARTS, this::run, INITIAL_DELAY, INTERVAL);
    }

    public JobOutcome run() {
        return ScheduledJobRegistry.processEach(
                JobName.COURSE_STARTS, enrolments.findStarting(CentreTime.day(clock.instant())), starts::begin);
    }
}

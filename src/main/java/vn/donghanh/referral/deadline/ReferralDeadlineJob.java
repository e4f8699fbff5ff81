package vn.donghanh.referral.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.donghanh.operations.JobName;
import vn.donghanh.operations.JobOutcome;
import vn.donghanh.operations.ScheduledJobRegistry;

/** Job that processes due referrals every five minutes. It runs on every node; processing is idempotent. */
@ApplicationScoped
public class ReferralDeadlineJob {
    private static final Duration INITIAL_DELAY = Duration.ofMinutes(2);
    private static final Duration INTERVAL = Duration.ofMinutes(5);

    @Inject
    DueReferralQueries queries;

    @Inject
    ReferralDeadlineService service;

    @Inject
    ScheduledJobRegistry jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        jobs.schedule(JobName.REFERRAL_DEADLINES, this::run, INITIAL_DELAY, INTERVAL);
    }

    public JobOutcome run() {
        return ScheduledJobRegistry.processEach(
                JobName.REFERRAL_DEADLINES,
                queries.find(),
                dueReferral -> service.process(dueReferral.ref(), dueReferral.alarm(), dueReferral.about()));
    }
}

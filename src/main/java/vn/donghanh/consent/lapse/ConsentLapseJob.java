package vn.donghanh.consent.lapse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.donghanh.operations.JobName;
import vn.donghanh.operations.JobOutcome;
import vn.donghanh.operations.ScheduledJobRegistry;

/** Scheduled job that finds consents about to expire, every hour. It runs on every node; each consent is announced once. */
@ApplicationScoped
public class ConsentLapseJob {
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofHours(1);

    @Inject
    LapsingConsentQueries lapsing;

    @Inject
    ConsentLapseService service;

    @Inject
    ScheduledJobRegistry jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        jobs.schedule(JobName.CONSENT_LAPSES, this::run, FIRST, PAUSE);
    }

    public JobOutcome run() {
        return ScheduledJobRegistry.processEach(JobName.CONSENT_LAPSES, lapsing.findDue(), service::announceExpiry);
    }
}

package vn.donghanh.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.donghanh.operations.JobName;
import vn.donghanh.operations.JobOutcome;
import vn.donghanh.operations.ScheduledJobRegistry;

/** Hourly job that expires transfers without an answer. It runs on every node; expiring is idempotent. */
@ApplicationScoped
public class TransferExpiryJob {
    private static final Duration INITIAL_DELAY = Duration.ofMinutes(4);
    private static final Duration INTERVAL = Duration.ofHours(1);

    @Inject
    TransferRepository transfers;

    @Inject
    TransferExpiryService service;

    @Inject
    ScheduledJobRegistry jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        jobs.schedule(JobName.TRANSFER_ANSWERS, this::run, INITIAL_DELAY, INTERVAL);
    }

    public JobOutcome run() {
        return ScheduledJobRegistry.processEach(JobName.TRANSFER_ANSWERS, transfers.findOverdue(), service::expire);
    }
}

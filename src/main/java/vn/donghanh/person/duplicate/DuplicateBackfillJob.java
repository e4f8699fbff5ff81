package vn.donghanh.person.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.donghanh.operations.JobName;
import vn.donghanh.operations.ScheduledJobRegistry;

/** Compares earlier records with each other while people work, after an upgrade and after the index was made anew; otherwise it finds nothing to do. */
@ApplicationScoped
public class DuplicateBackfillJob {
    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    DuplicateBackfillService pairs;

    @Inject
    ScheduledJobRegistry jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        jobs.schedule(
                JobName.DUPLICATE_BACKFILL,
                () -> jobs.processAll(JobName.DUPLICATE_BACKFILL, pairs::nextBatch),
                FIRST,
                PAUSE);
    }
}

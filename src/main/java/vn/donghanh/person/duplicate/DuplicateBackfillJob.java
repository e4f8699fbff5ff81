package vn.donghanh.person.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.donghanh.operations.JobName;
import vn.donghanh.operations.ScheduledJobRegistry;

/**
 * Background job that compares existing records with each other after an upgrade or an index rebuild; otherwise it
 * finds nothing to do.
 */
@ApplicationScoped
public class DuplicateBackfillJob {
    @Inject
    DuplicateBackfillService backfill;

    @Inject
    ScheduledJobRegistry jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        jobs.schedule(
                JobName.DUPLICATE_BACKFILL, () -> jobs.processAll(JobName.DUPLICATE_BACKFILL, backfill::nextBatch));
    }
}

package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.operations.JobName;
import vn.donghanh.operations.JobOutcome;
import vn.donghanh.operations.ScheduledJobRegistry;

/** Background job that gives earlier health records their keys after an upgrade. Once there are none left it does nothing until the next start. */
@ApplicationScoped
public class NeedKindKeyJob {
    @Inject
    NeedKindKeyBackfillService backfill;

    @Inject
    ScheduledJobRegistry jobs;

    private boolean finished;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        jobs.schedule(JobName.NEED_KIND_KEYS, this::run);
    }

    public synchronized JobOutcome run() {
        if (finished) {
            return JobOutcome.acted(0);
        }
        Set<CaseId> cases = backfill.findCases();
        finished = cases.isEmpty();
        return ScheduledJobRegistry.processEach(JobName.NEED_KIND_KEYS, cases, backfill::assignKeys);
    }
}

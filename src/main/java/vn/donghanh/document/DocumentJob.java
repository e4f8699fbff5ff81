package vn.donghanh.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.operations.JobName;
import vn.donghanh.operations.JobOutcome;
import vn.donghanh.operations.ScheduledJobRegistry;

/**
 * Background job that scans documents again that could not be scanned, and removes abandoned uploads and the content of documents
 * withdrawn long ago.
 */
@ApplicationScoped
public class DocumentJob {
    @Inject
    DocumentMaintenanceService maintenance;

    @Inject
    ScheduledJobRegistry jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        jobs.schedule(JobName.DOCUMENTS, this::run);
    }

    public JobOutcome run() {
        JobOutcome outcome = JobOutcome.sum(List.of(
                ScheduledJobRegistry.processEach(JobName.DOCUMENTS, maintenance.findQuarantined(), maintenance::scan),
                ScheduledJobRegistry.processEach(
                        JobName.DOCUMENTS, maintenance.findAbandonedUploads(), maintenance::removeUpload),
                ScheduledJobRegistry.processEach(
                        JobName.DOCUMENTS, maintenance.findRemovable(), maintenance::removeContent)));
        maintenance.removeOldOpenings();
        return outcome;
    }
}

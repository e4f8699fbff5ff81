package vn.donghanh.keymanagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.donghanh.encryption.KeyManager;
import vn.donghanh.operations.JobName;
import vn.donghanh.operations.ScheduledJobRegistry;

/**
 * Background job that continues the open maintenance run every few seconds until it is done, whoever started it and
 * whatever interrupted it. It also destroys the keys of persons who were erased while the keys were away.
 */
@ApplicationScoped
public class KeyMaintenanceJob {
    private static final System.Logger LOG = System.getLogger(KeyMaintenanceJob.class.getName());

    @Inject
    KeyMaintenanceRepository work;

    @Inject
    OfflineKeyEventService protocol;

    @Inject
    KeyVersionRepository states;

    @Inject
    KeyManager keyManager;

    @Inject
    ScheduledJobRegistry jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        while (states.hasUnimportedEvents() && protocol.importNext()) {
            LOG.log(System.Logger.Level.INFO, "Work on the keys by command was brought into the log");
        }
        jobs.schedule(JobName.KEY_MAINTENANCE, () -> {
            keyManager.finishErasures();
            keyManager.readRotated();
            return jobs.processAll(JobName.KEY_MAINTENANCE, work::processNext);
        });
    }
}

package vn.donghanh.operations;

import jakarta.inject.Inject;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;

/** Shows background jobs, disk space and the last backups to administrators. Contains no case data. */
@UseCases(reads = true)
public class JobQueries {
    @Inject
    JobOverview overview;

    @Inject
    DiskSpaceMonitor disk;

    @Inject
    BackupOverview backups;

    @Requires(Permission.SETTINGS_ADMIN)
    @AuditAction("background-job.list")
    public JobsView list() {
        return new JobsView(overview.rows(), disk.space(), backups.rows());
    }
}

package vn.donghanh.operations;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.backup.BackupRun;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Settings;

/** Shows background jobs, disk space and the last backups to administrators. Contains no case data. */
@UseCases
public class JobQueries {
    @Inject
    JobOverview overview;

    @Inject
    DiskSpaceMonitor disk;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Requires(Permission.SETTINGS_ADMIN)
    @AuditAction("background-job.list")
    public JobsView list() {
        Instant now = clock.instant();
        List<BackupRow> backups = BackupRun.readAll(settings.backupRecords()).stream()
                .map(run -> BackupRow.of(run, now))
                .toList();
        return new JobsView(overview.rows(), disk.space(), backups);
    }
}

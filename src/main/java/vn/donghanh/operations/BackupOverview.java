package vn.donghanh.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.donghanh.backup.BackupRun;
import vn.donghanh.backup.BackupRunKind;
import vn.donghanh.backup.BackupRunStatus;
import vn.donghanh.operations.metrics.Metric;
import vn.donghanh.operations.metrics.MetricName;
import vn.donghanh.operations.metrics.MetricsProvider;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Settings;

/** What the command on the server recorded of backups, shipments and drills: for the pages of the administrator and for monitoring. */
@ApplicationScoped
class BackupOverview implements StatusProvider, MetricsProvider {
    private static final double MILLIS = 1000;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    List<BackupRow> rows() {
        return rows(runs(), clock.instant());
    }

    private List<BackupRun> runs() {
        return BackupRun.readAll(settings.backupRecords());
    }

    private static List<BackupRow> rows(List<BackupRun> runs, Instant now) {
        return runs.stream().map(run -> BackupRow.of(run, now)).toList();
    }

    @Override
    public List<StatusRow> status() {
        return status(runs(), clock.instant());
    }

    /** How the backups are, and whether one was ever restored as a trial. */
    static List<StatusRow> status(List<BackupRun> runs, Instant now) {
        List<BackupRow> rows = rows(runs, now);
        List<BackupRunKind> missing = kinds(rows, BackupRow::isMissing);
        List<BackupRunKind> failed = kinds(rows, row -> row.status() == BackupRunStatus.FAILED);
        StatusRow backups = StatusRow.of(StatusFinding.BACKUPS_SUCCEED);
        if (!missing.isEmpty()) {
            backups = StatusRow.of(StatusFinding.BACKUPS_MISSING, new ArrayList<>(missing));
        } else if (!failed.isEmpty()) {
            backups = StatusRow.of(StatusFinding.BACKUPS_FAILED, new ArrayList<>(failed));
        }
        StatusRow drill = runs.stream()
                .filter(run -> run.kind() == BackupRunKind.DRILL)
                .flatMap(run -> run.findSuccess(now).stream())
                .findFirst()
                .map(success -> StatusRow.of(StatusFinding.DRILL_DONE, CentreTime.day(success)))
                .orElse(StatusRow.of(StatusFinding.DRILL_MISSING));
        return List.of(backups, drill);
    }

    private static List<BackupRunKind> kinds(List<BackupRow> rows, Predicate<BackupRow> condition) {
        return rows.stream().filter(condition).map(BackupRow::kind).toList();
    }

    @Override
    public List<Metric> ofServer() {
        return ages(runs(), clock.instant());
    }

    /** The age of the last success of each kind; a kind that never succeeded, or at a time that has not come yet, has none. */
    static List<Metric> ages(List<BackupRun> runs, Instant now) {
        return runs.stream()
                .flatMap(run -> run.findSuccess(now).stream()
                        .map(success -> new Metric(
                                MetricName.BACKUP_AGE_SECONDS,
                                run.kind(),
                                Math.max(0, Duration.between(success, now).toMillis() / MILLIS))))
                .toList();
    }
}

package vn.donghanh.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.backup.BackupRun;
import vn.donghanh.backup.BackupRunKind;
import vn.donghanh.operations.metrics.Metric;
import vn.donghanh.operations.metrics.MetricName;

class BackupOverviewTest {
    private static final Instant NOW = Instant.parse("2026-11-29T19:00:00Z");
    private static final StatusRow TRIED = StatusRow.of(StatusFinding.DRILL_DONE, LocalDate.of(2026, 11, 30));

    @Test
    void everythingInTimeIsWell() {
        assertThat(status(done(BackupRunKind.BACKUP), done(BackupRunKind.SHIPMENT), done(BackupRunKind.DRILL)))
                .containsExactly(StatusRow.of(StatusFinding.BACKUPS_SUCCEED), TRIED);
    }

    @Test
    void missingOnesAreNamedBeforeFailedOnes() {
        assertThat(status(
                        run(BackupRunKind.BACKUP, Duration.ofHours(1), true),
                        run(BackupRunKind.SHIPMENT, Duration.ofMinutes(11), false),
                        done(BackupRunKind.DRILL)))
                .containsExactly(StatusRow.of(StatusFinding.BACKUPS_MISSING, kinds(BackupRunKind.SHIPMENT)), TRIED);
        assertThat(status(
                        run(BackupRunKind.BACKUP, Duration.ofHours(1), true),
                        done(BackupRunKind.SHIPMENT),
                        run(BackupRunKind.DRILL, Duration.ofMinutes(1), true)))
                .containsExactly(
                        StatusRow.of(StatusFinding.BACKUPS_FAILED, kinds(BackupRunKind.BACKUP, BackupRunKind.DRILL)),
                        TRIED);
    }

    @Test
    void stepIsDoneOnceABackupWasEverTried() {
        assertThat(status(run(BackupRunKind.DRILL, Duration.ofDays(30), false)))
                .extracting(StatusRow::finding)
                .containsExactly(StatusFinding.BACKUPS_MISSING, StatusFinding.DRILL_DONE);
        assertThat(status(new BackupRun(BackupRunKind.DRILL, NOW, null, true, ""), done(BackupRunKind.BACKUP)))
                .extracting(StatusRow::finding)
                .containsExactly(StatusFinding.BACKUPS_MISSING, StatusFinding.DRILL_MISSING);
    }

    /** The part of the system, the step and the figure go by one rule. */
    @Test
    void drillDatedAheadOfTheClockCountsNowhere() {
        BackupRun within = run(BackupRunKind.DRILL, Duration.ofMinutes(-5), false);
        assertThat(status(done(BackupRunKind.BACKUP), done(BackupRunKind.SHIPMENT), within))
                .containsExactly(StatusRow.of(StatusFinding.BACKUPS_SUCCEED), TRIED);
        BackupRun ahead = run(BackupRunKind.DRILL, Duration.ofMinutes(-5).minusMillis(1), false);
        assertThat(status(done(BackupRunKind.BACKUP), done(BackupRunKind.SHIPMENT), ahead))
                .containsExactly(
                        StatusRow.of(StatusFinding.BACKUPS_MISSING, kinds(BackupRunKind.DRILL)),
                        StatusRow.of(StatusFinding.DRILL_MISSING));
        assertThat(BackupOverview.ages(List.of(ahead), NOW)).isEmpty();
    }

    @Test
    void ageIsThatOfTheLastSuccess() {
        assertThat(BackupOverview.ages(
                        List.of(
                                run(BackupRunKind.BACKUP, Duration.ofSeconds(90), true),
                                new BackupRun(BackupRunKind.SHIPMENT, NOW, null, true, ""),
                                run(BackupRunKind.DRILL, Duration.ofSeconds(-5), false)),
                        NOW))
                .containsExactly(
                        new Metric(MetricName.BACKUP_AGE_SECONDS, BackupRunKind.BACKUP, 90),
                        new Metric(MetricName.BACKUP_AGE_SECONDS, BackupRunKind.DRILL, 0));
    }

    private static List<StatusRow> status(BackupRun... runs) {
        return BackupOverview.status(List.of(runs), NOW);
    }

    private static BackupRun done(BackupRunKind kind) {
        return run(kind, Duration.ofMinutes(1), false);
    }

    private static BackupRun run(BackupRunKind kind, Duration age, boolean failed) {
        return new BackupRun(kind, NOW, NOW.minus(age), failed, "");
    }

    private static Serializable kinds(BackupRunKind... kinds) {
        return new ArrayList<>(Arrays.asList(kinds));
    }
}

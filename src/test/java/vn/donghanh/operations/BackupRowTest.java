package vn.donghanh.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.donghanh.backup.BackupRun;
import vn.donghanh.backup.BackupRunKind;
import vn.donghanh.backup.BackupRunStatus;

class BackupRowTest {
    private static final Instant NOW = Instant.parse("2026-11-29T19:00:00Z");

    @Test
    void oldDrillIsMissingAndNotDone() {
        BackupRow row = row(Duration.ofDays(8).plusSeconds(1), false);
        assertThat(row.status()).isEqualTo(BackupRunStatus.OVERDUE);
        assertThat(row.isMissing()).isTrue();
        assertThat(row.hours()).isEqualTo(192);
    }

    @Test
    void recentDrillIsDoneWithItsAge() {
        BackupRow row = row(Duration.ofMinutes(59), false);
        assertThat(row.status()).isEqualTo(BackupRunStatus.DONE);
        assertThat(row.isMissing()).isFalse();
        assertThat(row.hours()).isZero();
    }

    @Test
    void failureAfterARecentSuccessIsNotMissing() {
        BackupRow row = row(Duration.ofHours(2), true);
        assertThat(row.status()).isEqualTo(BackupRunStatus.FAILED);
        assertThat(row.isMissing()).isFalse();
    }

    @Test
    void whatWasNeverMadeHasNoAge() {
        BackupRow row = BackupRow.of(new BackupRun(BackupRunKind.BACKUP, NOW, null, true, "no disk"), NOW);
        assertThat(row.isMissing()).isTrue();
        assertThat(row.hours()).isNull();
        assertThat(row.attemptedAt()).isEqualTo(NOW);
    }

    private static BackupRow row(Duration age, boolean failed) {
        return BackupRow.of(new BackupRun(BackupRunKind.DRILL, NOW, NOW.minus(age), failed, ""), NOW);
    }
}

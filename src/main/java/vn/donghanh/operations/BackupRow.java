package vn.donghanh.operations;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.backup.BackupRun;
import vn.donghanh.backup.BackupRunKind;
import vn.donghanh.backup.BackupRunStatus;

/**
 * What should run by itself so that nothing is lost, with its last success and its last attempt.
 *
 * @param succeededAt null when none succeeded, as is {@code hours}
 * @param hours age of the last success
 * @param attemptedAt null when there was no attempt
 */
public record BackupRow(
        BackupRunKind kind,
        BackupRunStatus status,
        @Nullable Instant succeededAt,
        @Nullable Long hours,
        @Nullable Instant attemptedAt,
        boolean failed)
        implements Serializable {
    static BackupRow of(BackupRun run, Instant now) {
        Instant success = run.succeededAt();
        return new BackupRow(
                run.kind(),
                run.status(now),
                success,
                success == null ? null : Duration.between(success, now).toHours(),
                run.attemptedAt(),
                run.failed());
    }

    public boolean isMissing() {
        return status == BackupRunStatus.OVERDUE || status == BackupRunStatus.NEVER;
    }
}

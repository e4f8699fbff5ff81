package vn.donghanh.operations;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A background job on one node, with its last run.
 *
 * @param begunAt null when it has not run yet, as are {@code endedAt} and the counts
 * @param late whether the next run is long overdue: the job is not running on that node
 * @param failureCode of its last failure, even if it succeeded since; found in that node's log
 */
public record JobRow(
        JobName job,
        String node,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        int acted,
        int failed,
        Instant nextAt,
        boolean late,
        @Nullable Instant failedAt,
        @Nullable String failureCode)
        implements Serializable {

    static JobRow of(JobRun run, Instant nextAt, boolean late) {
        return new JobRow(
                run.job(),
                run.node(),
                run.begunAt(),
                run.endedAt(),
                run.acted(),
                run.failed(),
                nextAt,
                late,
                run.failedAt(),
                run.failureCode());
    }

    static JobRow notYet(JobName job, String node, Instant nextAt, boolean late) {
        return new JobRow(job, node, null, null, 0, 0, nextAt, late, null, null);
    }
}

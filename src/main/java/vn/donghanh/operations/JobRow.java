package vn.donghanh.operations;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A background job on one node, with its last run.
 *
 * @param begunAt null when it has not run yet, and so are {@code endedAt} and the figures
 * @param late the next run should have begun long ago: nobody does this work there
 * @param failureCode of its last failure, whether or not it ran well since; it stands in that node's log
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

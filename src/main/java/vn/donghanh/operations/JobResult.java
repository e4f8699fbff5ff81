package vn.donghanh.operations;

import java.time.Instant;

/**
 * One finished run.
 *
 * @param nextAt when the next run begins
 */
record JobResult(JobName job, Instant begunAt, Instant endedAt, JobOutcome outcome, Instant nextAt) {
    String description() {
        String failures =
                outcome.failed() == 0 ? "" : ", " + outcome.failed() + " failed, code " + outcome.failureCode();
        return begunAt + " to " + endedAt + ", acted on " + outcome.acted() + failures;
    }
}

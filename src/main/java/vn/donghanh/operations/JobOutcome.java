package vn.donghanh.operations;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one run of a job.
 *
 * @param acted the number of items processed
 * @param failed the number of items that failed and are left to the next run
 * @param failureCode the code of the last failure in the server log; null without one
 */
public record JobOutcome(int acted, int failed, @Nullable String failureCode) {
    public static JobOutcome acted(int count) {
        return new JobOutcome(count, 0, null);
    }

    static JobOutcome failed(String code) {
        return new JobOutcome(0, 1, code);
    }

    /** Returns the outcome of a run of several parts, with the code of the first that failed. */
    public static JobOutcome sum(List<JobOutcome> parts) {
        return new JobOutcome(
                parts.stream().mapToInt(JobOutcome::acted).sum(),
                parts.stream().mapToInt(JobOutcome::failed).sum(),
                parts.stream()
                        .map(JobOutcome::failureCode)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    /** Returns whether the outcome is saved at once: it processed something, or failed. */
    boolean isSignificant() {
        return acted > 0 || failed > 0;
    }
}

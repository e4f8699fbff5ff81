package vn.donghanh.operations;

import org.jspecify.annotations.Nullable;

/**
 * What one run of a job came to.
 *
 * @param acted how many things it acted on
 * @param failed how many it could not act on and leaves to its next run
 * @param failureCode of the last failure, as it stands in the server's log; null without one
 */
public record JobOutcome(int acted, int failed, @Nullable String failureCode) {
    public static JobOutcome acted(int count) {
        return new JobOutcome(count, 0, null);
    }

    static JobOutcome failed(String code) {
        return new JobOutcome(0, 1, code);
    }

    /** Worth keeping at once: it did something, or failed. */
    boolean isSignificant() {
        return acted > 0 || failed > 0;
    }
}

package vn.donghanh.signin.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often one network address may fail within a while with names that never signed in from there, whichever names these are. The next
 * such try waits until the first of these is so old, and nothing is hashed for it. Whoever has signed in from there lately is neither counted
 * nor kept waiting by it, since a whole Centre may have one address.
 */
public record AddressLimit(int maxFailures, Duration window) {
    /**
     * Seconds still to wait, rounded up; 0 when the next try is heard.
     *
     * @param failures of strangers at this address, the newest first; no more than {@link #maxFailures} of them matter
     */
    long secondsLeft(List<Instant> failures, Instant now) {
        if (failures.size() < maxFailures) {
            return 0;
        }
        long millis = Duration.between(now, failures.get(maxFailures - 1).plus(window))
                .toMillis();
        return Math.max(0, (millis + 999) / 1000);
    }
}

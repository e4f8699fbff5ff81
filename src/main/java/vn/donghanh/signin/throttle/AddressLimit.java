package vn.donghanh.signin.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Limit on failed attempts from one network address by names that never signed in from there, counted for all such names together. Above the limit,
 * the next attempt must wait until the oldest counted failure leaves the window, and nothing is hashed for it. Names that recently signed in from
 * the address are neither counted nor delayed, since the whole Centre may share one address.
 */
public record AddressLimit(int maxFailures, Duration window) {
    /**
     * Returns the seconds still to wait, rounded up; 0 when the next attempt is allowed.
     * @param failures of strangers at this address, newest first; at most {@link #maxFailures} of them matter
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

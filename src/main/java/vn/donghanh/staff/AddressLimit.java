package vn.donghanh.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often one network address may fail with names that never signed in from there, whichever names these are: twenty times in ten
 * minutes. The next such try waits until the first of these is ten minutes old, and nothing is hashed for it. Whoever has signed in from there
 * lately is neither counted nor kept waiting by it, since a whole Centre may have one address.
 */
final class AddressLimit {
    static final int MOST = 20;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private AddressLimit() {}

    /**
     * Seconds still to wait, rounded up; 0 when the next try is heard.
     *
     * @param failures of strangers at this address, the newest first; no more than {@link #MOST} of them matter
     */
    static long secondsLeft(List<Instant> failures, Instant now) {
        if (failures.size() < MOST) {
            return 0;
        }
        long millis = Duration.between(now, failures.get(MOST - 1).plus(WINDOW)).toMillis();
        return Math.max(0, (millis + 999) / 1000);
    }
}

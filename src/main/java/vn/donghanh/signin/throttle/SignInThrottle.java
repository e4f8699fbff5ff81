package vn.donghanh.signin.throttle;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long one must wait before the next try: five tries are free, then 1, 2, 4 … 60 seconds. It is the failures of this
 * account from this address that make one wait; when the account or the address sees many failures elsewhere, the free tries
 * shrink to one. So nobody is locked out by what others try. What strangers at one address may try together is {@link AddressLimit}'s.
 */
final class SignInThrottle {
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FREE_TRIES = 5;
    private static final int FREE_TRIES_UNDER_ATTACK = 1;
    private static final int ATTACK_THRESHOLD = 30;
    private static final long MAX_WAIT_SECONDS = 60;

    private SignInThrottle() {}

    /** Failures within the window, since the last success of the pair; of the pair, of the account anywhere, of the address for anyone. */
    record Failures(long pair, long account, long address, @Nullable Instant last) {}

    /** Seconds still to wait, rounded up; 0 when the next try is heard. */
    static long secondsLeft(Failures failures, Instant now) {
        if (failures.last() == null) {
            return 0;
        }
        Instant heardAgain = failures.last().plusSeconds(waitSeconds(failures));
        long millis = Duration.between(now, heardAgain).toMillis();
        return Math.max(0, (millis + 999) / 1000);
    }

    private static long waitSeconds(Failures failures) {
        boolean attack = failures.account() >= ATTACK_THRESHOLD || failures.address() >= ATTACK_THRESHOLD;
        long beyond = failures.pair() - (attack ? FREE_TRIES_UNDER_ATTACK : FREE_TRIES);
        if (beyond < 0) {
            return 0;
        }
        return beyond >= 6 ? MAX_WAIT_SECONDS : 1L << beyond;
    }
}

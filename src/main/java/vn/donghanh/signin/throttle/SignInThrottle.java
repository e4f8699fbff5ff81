package vn.donghanh.signin.throttle;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Delay before the next attempt: five attempts are free, then 1, 2, 4 … 60 seconds. Only failures of this account from this address cause a delay;
 * when the account or the address has many failures elsewhere, only one attempt is free. So nobody is locked out by attempts of others. Attempts of
 * strangers at one address are limited by {@link AddressLimit}.
 */
final class SignInThrottle {
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FREE_TRIES = 5;
    private static final int FREE_TRIES_UNDER_ATTACK = 1;
    private static final int ATTACK_THRESHOLD = 30;
    private static final long MAX_WAIT_SECONDS = 60;

    private SignInThrottle() {}

    /**
     * Failures within the window since the last success of the pair: of the pair, of the account from any address, of the address for any account.
     */
    record Failures(long pair, long account, long address, @Nullable Instant last) {}

    /** Returns the seconds still to wait, rounded up; 0 when the next attempt is allowed. */
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

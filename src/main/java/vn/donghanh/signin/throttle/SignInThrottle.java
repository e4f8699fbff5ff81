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

    /** A failure that lies further ahead is of a clock that was ahead and has been set back: it would delay until that time comes. */
    static final Duration MOST_AHEAD = Duration.ofMinutes(1);

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
        Instant nextAllowed = failures.last().plusSeconds(waitSeconds(failures));
        long millis = Duration.between(now, nextAllowed).toMillis();
        return Math.max(0, (millis + 999) / 1000);
    }

    private static long waitSeconds(Failures failures) {
        boolean underAttack = failures.account() >= ATTACK_THRESHOLD || failures.address() >= ATTACK_THRESHOLD;
        long excess = failures.pair() - (underAttack ? FREE_TRIES_UNDER_ATTACK : FREE_TRIES);
        if (excess < 0) {
            return 0;
        }
        return excess >= 6 ? MAX_WAIT_SECONDS : 1L << excess;
    }
}

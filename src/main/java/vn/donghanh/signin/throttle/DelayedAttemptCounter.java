package vn.donghanh.signin.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the attempts that are refused because their pair of name and address has to wait. Only the first, second, fourth, eighth … of a pair within
 * {@link SignInThrottle#WINDOW} leaves an audit event, with its number: a flood leaves about twenty, and the last one tells its size to within a
 * factor of two. Each node counts for itself.
 */
@ApplicationScoped
public class DelayedAttemptCounter {
    private final Map<String, Count> counts = new HashMap<>();

    private record Count(Instant since, int attempts) {}

    /** Counts an attempt of the pair; returns its number within the window, from 1. */
    public synchronized int count(SignInAttemptKey key, Instant now) {
        counts.values()
                .removeIf(count -> Duration.between(count.since, now).abs().compareTo(SignInThrottle.WINDOW) >= 0);
        return counts.merge(
                        key.pairRef(),
                        new Count(now, 1),
                        (before, first) -> new Count(before.since, before.attempts + 1))
                .attempts;
    }

    /** Returns whether the attempt with this number leaves an event. */
    public static boolean isLogged(int number) {
        return Integer.bitCount(number) == 1;
    }
}

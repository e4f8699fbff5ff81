package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import vn.donghanh.shared.RuleViolation;

/**
 * Who is heard next of those who typed a secret. Failures are counted twice: before anybody queues, so that nothing is hashed for who
 * must wait anyway, and again within the turn, so that many tries at once do not pass before the first of them is counted.
 */
@ApplicationScoped
class SignInQueue {
    @Inject
    SignInAttempts attempts;

    @Inject
    AddressLimits limits;

    @Inject
    PassphraseHash hashes;

    @Inject
    SignInService service;

    /**
     * For somebody without a session. Who signed in from the same address lately queues with others of that kind; strangers are limited by
     * their address too, and of tries beyond its limit one event is written in each span.
     *
     * @param tooSoon the answer when the pair of name and address has seconds to wait
     * @param task hashes, and counts its failure
     * @throws RuleViolation with {@link StaffRule#SIGN_IN_WAIT} beyond the limit of the address, with {@link StaffRule#SIGN_IN_BUSY} when
     *     too many strangers queue
     */
    <T> T turn(AttemptKey key, LongFunction<T> tooSoon, Supplier<T> task) {
        if (attempts.known(key)) {
            return turnOfKnown(key, tooSoon, task);
        }
        Supplier<T> counted = () -> unlessCrowded(key, tooSoon, task);
        return unlessCrowded(key, tooSoon, () -> hashes.inTurnOfStrangers(counted));
    }

    /** For the owner of a session, open or waiting for a proof. */
    <T> T turnOfKnown(AttemptKey key, LongFunction<T> tooSoon, Supplier<T> task) {
        Supplier<T> counted = () -> unlessTooSoon(key, tooSoon, task);
        return unlessTooSoon(key, tooSoon, () -> hashes.inTurn(counted));
    }

    private <T> T unlessCrowded(AttemptKey key, LongFunction<T> tooSoon, Supplier<T> task) {
        unlessCrowded(key);
        return unlessTooSoon(key, tooSoon, task);
    }

    /**
     * For a stranger whose try costs no hash.
     *
     * @throws RuleViolation with {@link StaffRule#SIGN_IN_WAIT} beyond the limit of the address
     */
    void unlessCrowded(AttemptKey key) {
        long seconds = attempts.strangersSecondsLeft(key);
        if (seconds > 0 && limits.isNews(key)) {
            service.refuseCrowd(key, seconds);
        }
        if (seconds > 0) {
            throw new RuleViolation(StaffRule.SIGN_IN_WAIT, seconds);
        }
    }

    private <T> T unlessTooSoon(AttemptKey key, LongFunction<T> tooSoon, Supplier<T> task) {
        long seconds = attempts.secondsLeft(key);
        return seconds > 0 ? tooSoon.apply(seconds) : task.get();
    }
}

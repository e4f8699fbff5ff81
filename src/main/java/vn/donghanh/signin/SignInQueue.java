package vn.donghanh.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.signin.passphrase.PassphraseHash;
import vn.donghanh.signin.throttle.AddressLimitPolicy;
import vn.donghanh.signin.throttle.SignInAttemptKey;
import vn.donghanh.signin.throttle.SignInAttemptRepository;
import vn.donghanh.staff.StaffRule;

/**
 * Who is heard next of those who typed a secret. Failures are counted twice: before anybody queues, so that nothing is hashed for who
 * must wait anyway, and again within the turn, so that many tries at once do not pass before the first of them is counted.
 */
@ApplicationScoped
class SignInQueue {
    @Inject
    SignInAttemptRepository attempts;

    @Inject
    AddressLimitPolicy limits;

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
     * @throws RuleViolationException with {@link StaffRule#SIGN_IN_WAIT} beyond the limit of the address, with {@link StaffRule#SIGN_IN_BUSY} when
     *     too many strangers queue
     */
    <T> T turn(SignInAttemptKey key, LongFunction<T> tooSoon, Supplier<T> task) {
        if (attempts.known(key)) {
            return turnOfKnown(key, tooSoon, task);
        }
        Supplier<T> counted = () -> unlessCrowded(key, tooSoon, task);
        return unlessCrowded(key, tooSoon, () -> hashes.inTurnOfStrangers(counted));
    }

    /** For the owner of a session, open or waiting for a proof. */
    <T> T turnOfKnown(SignInAttemptKey key, LongFunction<T> tooSoon, Supplier<T> task) {
        Supplier<T> counted = () -> unlessTooSoon(key, tooSoon, task);
        return unlessTooSoon(key, tooSoon, () -> hashes.inTurn(counted));
    }

    private <T> T unlessCrowded(SignInAttemptKey key, LongFunction<T> tooSoon, Supplier<T> task) {
        unlessCrowded(key);
        return unlessTooSoon(key, tooSoon, task);
    }

    /**
     * For a stranger whose try costs no hash.
     *
     * @throws RuleViolationException with {@link StaffRule#SIGN_IN_WAIT} beyond the limit of the address
     */
    void unlessCrowded(SignInAttemptKey key) {
        long seconds = attempts.strangersSecondsLeft(key);
        if (seconds > 0 && limits.isNews(key)) {
            service.refuseCrowd(key, seconds);
        }
        if (seconds > 0) {
            throw new RuleViolationException(StaffRule.SIGN_IN_WAIT, seconds);
        }
    }

    private <T> T unlessTooSoon(SignInAttemptKey key, LongFunction<T> tooSoon, Supplier<T> task) {
        long seconds = attempts.secondsLeft(key);
        return seconds > 0 ? tooSoon.apply(seconds) : task.get();
    }
}

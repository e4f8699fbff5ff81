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
    <T> T runInTurn(SignInAttemptKey key, LongFunction<T> tooSoon, Supplier<T> task) {
        if (attempts.isKnown(key)) {
            return runKnownInTurn(key, tooSoon, task);
        }
        Supplier<T> counted = () -> requireBelowAddressLimit(key, tooSoon, task);
        return requireBelowAddressLimit(key, tooSoon, () -> hashes.runStrangerInTurn(counted));
    }

    /** For the owner of a session, open or waiting for a proof. */
    <T> T runKnownInTurn(SignInAttemptKey key, LongFunction<T> tooSoon, Supplier<T> task) {
        Supplier<T> counted = () -> runUnlessDelayed(key, tooSoon, task);
        return runUnlessDelayed(key, tooSoon, () -> hashes.runInTurn(counted));
    }

    private <T> T requireBelowAddressLimit(SignInAttemptKey key, LongFunction<T> tooSoon, Supplier<T> task) {
        requireBelowAddressLimit(key);
        return runUnlessDelayed(key, tooSoon, task);
    }

    /**
     * For a stranger whose try costs no hash.
     *
     * @throws RuleViolationException with {@link StaffRule#SIGN_IN_WAIT} beyond the limit of the address
     */
    void requireBelowAddressLimit(SignInAttemptKey key) {
        long seconds = attempts.strangerSecondsLeft(key);
        if (seconds > 0 && limits.markExceeded(key)) {
            service.refuseAddress(key, seconds);
        }
        if (seconds > 0) {
            throw new RuleViolationException(StaffRule.SIGN_IN_WAIT, seconds);
        }
    }

    private <T> T runUnlessDelayed(SignInAttemptKey key, LongFunction<T> tooSoon, Supplier<T> task) {
        long seconds = attempts.secondsLeft(key);
        return seconds > 0 ? tooSoon.apply(seconds) : task.get();
    }
}

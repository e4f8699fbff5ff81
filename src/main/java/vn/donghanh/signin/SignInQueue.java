package vn.donghanh.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.signin.passphrase.PassphraseHash;
import vn.donghanh.signin.throttle.AddressLimitPolicy;
import vn.donghanh.signin.throttle.CredentialCheck;
import vn.donghanh.signin.throttle.DelayedAttemptCounter;
import vn.donghanh.signin.throttle.SignInAttemptKey;
import vn.donghanh.signin.throttle.SignInAttemptRepository;
import vn.donghanh.staff.StaffRule;

/**
 * Orders and throttles the verification of secrets. Failures are checked twice: before queueing, so that nothing is hashed for attempts that must
 * wait anyway, and again when the attempt's turn comes, so that many concurrent attempts cannot pass before the first failure is recorded.
 */
@ApplicationScoped
class SignInQueue {
    @Inject
    SignInAttemptRepository attempts;

    @Inject
    AddressLimitPolicy limits;

    @Inject
    DelayedAttemptCounter delays;

    @Inject
    PassphraseHash hashes;

    @Inject
    SignInService service;

    @Inject
    Clock clock;

    /**
     * Runs the verification for someone without a session. Users who recently signed in from the same address have a separate queue; strangers are
     * also limited by address, and one event is recorded per period for attempts above this limit. Of the attempts of a pair that must wait, {@link
     * DelayedAttemptCounter} says which leave an event.
     * @param tooSoon the result when the pair of name and address must wait, for an attempt that leaves an event
     * @param task hashes, and records its failure
     * @throws RuleViolationException with {@link StaffRule#SIGN_IN_WAIT} above the limit of the address, or for an attempt that must wait and leaves
     * no event; with {@link StaffRule#SIGN_IN_BUSY} when too many strangers are queued
     */
    <T> T runInTurn(SignInAttemptKey key, Function<CredentialCheck.Delay, T> tooSoon, Supplier<T> task) {
        LongFunction<T> delayed = seconds -> tooSoon.apply(countDelay(key, seconds));
        if (attempts.isKnown(key)) {
            return runKnownInTurn(key, delayed, task);
        }
        Supplier<T> counted = () -> runBelowAddressLimit(key, delayed, task);
        return runBelowAddressLimit(key, delayed, () -> hashes.runStrangerInTurn(counted));
    }

    private CredentialCheck.Delay countDelay(SignInAttemptKey key, long seconds) {
        int number = delays.count(key, clock.instant());
        if (!DelayedAttemptCounter.isLogged(number)) {
            throw new RuleViolationException(StaffRule.SIGN_IN_WAIT, seconds);
        }
        return new CredentialCheck.Delay(seconds, number);
    }

    /** Runs the verification for the owner of a session, open or awaiting a second factor. */
    <T> T runKnownInTurn(SignInAttemptKey key, LongFunction<T> tooSoon, Supplier<T> task) {
        Supplier<T> counted = () -> runUnlessDelayed(key, tooSoon, task);
        return runUnlessDelayed(key, tooSoon, () -> hashes.runInTurn(counted));
    }

    private <T> T runBelowAddressLimit(SignInAttemptKey key, LongFunction<T> tooSoon, Supplier<T> task) {
        requireBelowAddressLimit(key);
        return runUnlessDelayed(key, tooSoon, task);
    }

    /**
     * Checks the address limit for a stranger's attempt that needs no hashing.
     * @throws RuleViolationException with {@link StaffRule#SIGN_IN_WAIT} above the limit of the address
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

package vn.donghanh.signin.throttle;

import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffRule;

/**
 * The result of verifying a secret, passed to the use case that follows.
 * @param failure the rule violated when it was wrong
 * @param delayedAttempts how many attempts of the same name and address were told to wait lately, this one included; 0 when they are not counted
 */
public record CredentialCheck(
        String username,
        boolean isCorrect,
        StaffRule failure,
        long secondsToWait,
        int delayedAttempts,
        @Nullable String hash) {
    public static CredentialCheck of(String username, boolean right, StaffRule failure) {
        return of(username, right, failure, null);
    }

    public static CredentialCheck of(String username, boolean right, StaffRule failure, @Nullable String hash) {
        return new CredentialCheck(username, right, failure, 0, 0, hash);
    }

    public static CredentialCheck tooSoon(String username, StaffRule failure, long seconds) {
        return tooSoon(username, failure, new Delay(seconds, 0));
    }

    public static CredentialCheck tooSoon(String username, StaffRule failure, Delay delay) {
        return new CredentialCheck(username, false, failure, delay.seconds(), delay.attempts(), null);
    }

    /**
     * @param seconds still to wait
     * @param attempts as {@link CredentialCheck#delayedAttempts}
     */
    public record Delay(long seconds, int attempts) {}

    public void requireCorrect() {
        if (secondsToWait > 0) {
            throw new RuleViolationException(StaffRule.SIGN_IN_WAIT, secondsToWait);
        }
        if (!isCorrect) {
            throw new RuleViolationException(failure);
        }
    }

    public void requireCorrect(String field) {
        if (secondsToWait == 0 && !isCorrect) {
            throw RuleViolationException.at(field, failure);
        }
        requireCorrect();
    }
}

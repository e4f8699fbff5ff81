package vn.donghanh.signin.throttle;

import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffRule;

/** The result of verifying a secret, passed to the use case that follows. {@code failure}: the rule violated when it was wrong. */
public record CredentialCheck(
        String username, boolean isCorrect, StaffRule failure, long secondsToWait, @Nullable String hash) {
    public static CredentialCheck of(String username, boolean right, StaffRule failure) {
        return new CredentialCheck(username, right, failure, 0, null);
    }

    public static CredentialCheck tooSoon(String username, StaffRule failure, long seconds) {
        return new CredentialCheck(username, false, failure, seconds, null);
    }

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

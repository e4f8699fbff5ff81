package vn.donghanh.staff;

import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolation;

/** What was found out about a secret that somebody typed, before the use case that follows from it. {@code failure}: what to say when it was wrong. */
record Check(String username, boolean right, StaffRule failure, long secondsToWait, @Nullable String hash) {
    static Check of(String username, boolean right, StaffRule failure) {
        return new Check(username, right, failure, 0, null);
    }

    static Check tooSoon(String username, StaffRule failure, long seconds) {
        return new Check(username, false, failure, seconds, null);
    }

    void orRefuse() {
        if (secondsToWait > 0) {
            throw new RuleViolation(StaffRule.SIGN_IN_WAIT, secondsToWait);
        }
        if (!right) {
            throw new RuleViolation(failure);
        }
    }

    void orRefuse(String field) {
        if (secondsToWait == 0 && !right) {
            throw RuleViolation.at(field, failure);
        }
        orRefuse();
    }
}

package vn.donghanh.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.Rule;
import vn.donghanh.shared.RuleViolation;

/** How an attempt is refused. Each of these fails when it is not. */
public final class Refusals {
    private Refusals() {}

    public static Rule refusal(ThrowingCallable attempt) {
        RuleViolation refused = catchThrowableOfType(RuleViolation.class, attempt);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.rule();
    }

    public static void refused(Rule rule, ThrowingCallable attempt) {
        assertThat(refusal(attempt)).isEqualTo(rule);
    }

    /** For whoever tries, it does not exist. */
    public static void missing(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(NotFound.class);
    }
}

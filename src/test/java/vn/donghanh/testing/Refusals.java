package vn.donghanh.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;

/** Asserts how an attempt is refused; each method fails if the attempt succeeds. */
public final class Refusals {
    private Refusals() {}

    public static BusinessRule refusal(ThrowingCallable attempt) {
        RuleViolationException refused = catchThrowableOfType(RuleViolationException.class, attempt);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.rule();
    }

    public static void assertRefused(BusinessRule rule, ThrowingCallable attempt) {
        assertThat(refusal(attempt)).isEqualTo(rule);
    }

    /** For the user who tries, it does not exist. */
    public static void assertNotFound(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(NotFoundException.class);
    }
}

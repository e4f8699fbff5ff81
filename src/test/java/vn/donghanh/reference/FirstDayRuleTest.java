package vn.donghanh.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.donghanh.shared.RuleViolationException;

class FirstDayRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 6);

    @Test
    void firstDayIsAtMost366DaysAhead() {
        assertThatCode(() -> FirstDayRule.requireNearEnough(LocalDate.of(2027, 3, 7), TODAY))
                .doesNotThrowAnyException();
        RuleViolationException refused = catchThrowableOfType(
                RuleViolationException.class, () -> FirstDayRule.requireNearEnough(LocalDate.of(2027, 3, 8), TODAY));
        assertThat(refused.rule()).isEqualTo(FirstDayRule.TOO_FAR_AHEAD);
        assertThat(refused.field()).isEqualTo("from");
        assertThat(refused.arguments()).containsExactly(LocalDate.of(2027, 3, 7));
        assertThat(FirstDayRule.nearEnough(null, TODAY).met()).isTrue();
    }
}

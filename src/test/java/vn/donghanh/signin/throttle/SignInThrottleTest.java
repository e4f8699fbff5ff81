package vn.donghanh.signin.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInThrottleTest {
    private static final Instant LAST = Instant.parse("2026-03-10T03:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 1", "6, 2", "7, 4", "8, 8", "9, 16", "10, 32", "11, 60", "1000, 60"})
    void delayDoublesAfterFiveFreeAttempts(long failures, long seconds) {
        assertThat(left(failures, failures, failures, 0)).isEqualTo(seconds);
    }

    @Test
    void delayCountsFromTheLastFailure() {
        assertThat(left(7, 7, 7, 3)).isEqualTo(1);
        assertThat(left(7, 7, 7, 4)).isZero();
    }

    @Test
    void firstAttemptIsNotDelayedByFailuresOfOthers() {
        assertThat(SignInThrottle.secondsLeft(new SignInThrottle.Failures(0, 100_000, 100_000, null), LAST))
                .isZero();
    }

    @Test
    void underAttackOnlyOneAttemptIsFree() {
        assertThat(left(1, 30, 1, 0)).isEqualTo(1);
        assertThat(left(1, 1, 30, 0)).isEqualTo(1);
        assertThat(left(1, 29, 29, 0)).isZero();
    }

    private static long left(long pair, long account, long address, long secondsLater) {
        return SignInThrottle.secondsLeft(
                new SignInThrottle.Failures(pair, account, address, LAST), LAST.plusSeconds(secondsLater));
    }
}

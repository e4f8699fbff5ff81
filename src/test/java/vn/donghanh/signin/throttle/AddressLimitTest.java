package vn.donghanh.signin.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests a limit of twenty failures of strangers at one address in ten minutes. */
class AddressLimitTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final AddressLimit LIMIT = new AddressLimit(20, Duration.ofMinutes(10));

    @Test
    void attemptsAboveTheLimitAreDelayed() {
        assertThat(LIMIT.secondsLeft(failures(19, Duration.ofSeconds(1)), NOW)).isZero();
        assertThat(LIMIT.secondsLeft(failures(20, Duration.ofSeconds(1)), NOW)).isEqualTo(581);
        assertThat(LIMIT.secondsLeft(failures(21, Duration.ofSeconds(1)), NOW)).isEqualTo(581);
    }

    @Test
    void delayEndsWhenTheOldestFailureLeavesTheWindow() {
        List<Instant> twenty = failures(20, Duration.ofSeconds(1));
        Instant first = twenty.get(19);
        assertThat(LIMIT.secondsLeft(twenty, first.plus(Duration.ofSeconds(599))))
                .isEqualTo(1);
        assertThat(LIMIT.secondsLeft(twenty, first.plus(Duration.ofMillis(599_999))))
                .isEqualTo(1);
        assertThat(LIMIT.secondsLeft(twenty, first.plus(Duration.ofMinutes(10))))
                .isZero();
    }

    @Test
    void slowAttemptsAreNeverDelayed() {
        assertThat(LIMIT.secondsLeft(failures(20, Duration.ofSeconds(32)), NOW)).isZero();
    }

    @Test
    void limitUsesItsConfiguredFigures() {
        AddressLimit narrow = new AddressLimit(5, Duration.ofMinutes(1));
        assertThat(narrow.secondsLeft(failures(4, Duration.ofSeconds(1)), NOW)).isZero();
        assertThat(narrow.secondsLeft(failures(5, Duration.ofSeconds(1)), NOW)).isEqualTo(56);
    }

    /** Returns failure times with this distance, the newest at this moment. */
    private static List<Instant> failures(int count, Duration apart) {
        return IntStream.range(0, count)
                .mapToObj(attempt -> NOW.minus(apart.multipliedBy(attempt)))
                .toList();
    }
}

package vn.donghanh.signin.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DelayedAttemptCounterTest {
    private static final Instant START = Instant.parse("2026-03-10T03:00:00Z");
    private static final SignInAttemptKey PAIR = SignInAttemptKey.of("made-up", "203.0.113.7");

    private final DelayedAttemptCounter counter = new DelayedAttemptCounter();

    @Test
    void eventsDoubleTheirDistance() {
        assertThat(IntStream.rangeClosed(1, 100).filter(DelayedAttemptCounter::isLogged))
                .containsExactly(1, 2, 4, 8, 16, 32, 64);
    }

    @Test
    void aMillionAttemptsLeaveTwentyEvents() {
        assertThat(IntStream.rangeClosed(1, 1_000_000)
                        .filter(time -> DelayedAttemptCounter.isLogged(counter.count(PAIR, START))))
                .hasSize(20);
    }

    @Test
    void eachPairOfNameAndAddressIsCountedSeparately() {
        assertThat(counter.count(PAIR, START)).isEqualTo(1);
        assertThat(counter.count(PAIR, START)).isEqualTo(2);
        assertThat(counter.count(SignInAttemptKey.of("other", "203.0.113.7"), START))
                .isEqualTo(1);
        assertThat(counter.count(SignInAttemptKey.of("made-up", "203.0.113.8"), START))
                .isEqualTo(1);
    }

    @Test
    void countingRestartsAfterTheWindow() {
        counter.count(PAIR, START);
        Instant end = START.plus(Duration.ofMinutes(15));
        assertThat(counter.count(PAIR, end.minusMillis(1))).isEqualTo(2);
        assertThat(counter.count(PAIR, end)).isEqualTo(1);
    }
}

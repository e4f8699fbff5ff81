package vn.donghanh.signin.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import vn.donghanh.reference.ThresholdSettingCode;
import vn.donghanh.reference.ThresholdSettingQueries;

/** The limit is read once a minute, and an address above it is reported once per window. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class AddressLimitPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");
    private static final SignInAttemptKey HERE = SignInAttemptKey.of("a", "192.0.2.1");
    private static final SignInAttemptKey HERE_TOO = SignInAttemptKey.of("b", "192.0.2.1");
    private static final SignInAttemptKey THERE = SignInAttemptKey.of("a", "192.0.2.2");
    private static final int MINUTES = 30;

    private final AddressLimitPolicy policy = new AddressLimitPolicy();
    private int failures = 50;

    AddressLimitPolicyTest() {
        policy.thresholds = new ThresholdSettingQueries() {
            @Override
            public ToIntFunction<LocalDate> amountByDay(ThresholdSettingCode code) {
                return day -> code == ThresholdSettingCode.SIGN_IN_STRANGERS ? failures : MINUTES;
            }
        };
        at(NOW);
    }

    @Test
    void limitIsReadOnceAMinute() {
        assertThat(policy.current()).isEqualTo(new AddressLimit(50, Duration.ofMinutes(MINUTES)));
        failures = 5;
        at(NOW.plusSeconds(59));
        assertThat(policy.current().maxFailures()).isEqualTo(50);
        at(NOW.plusSeconds(60));
        assertThat(policy.current().maxFailures()).isEqualTo(5);
    }

    @Test
    void clockThatWasSetBackDoesNotKeepAnOldLimit() {
        policy.current();
        failures = 5;
        at(NOW.minusSeconds(60));
        assertThat(policy.current().maxFailures()).isEqualTo(5);
    }

    @Test
    void addressIsReportedOncePerWindow() {
        assertThat(policy.markExceeded(HERE)).isTrue();
        assertThat(policy.markExceeded(HERE)).isFalse();
        assertThat(policy.markExceeded(HERE_TOO)).as("the same address").isFalse();
        assertThat(policy.markExceeded(THERE)).isTrue();
        at(NOW.plus(Duration.ofMinutes(MINUTES)).minusSeconds(1));
        assertThat(policy.markExceeded(HERE)).isFalse();
        at(NOW.plus(Duration.ofMinutes(MINUTES)));
        assertThat(policy.markExceeded(HERE)).isTrue();
    }

    private void at(Instant now) {
        policy.clock = Clock.fixed(now, ZoneOffset.UTC);
    }
}

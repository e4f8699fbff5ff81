package vn.donghanh.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ApplicationClockTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-10-31T17:00:00Z");

    private final ApplicationClock time = new ApplicationClock();
    private final Clock clock = time.clock();

    @RepeatedTest(200)
    void shiftedTimeIsNeverBeforeItsStart() {
        time.runAt(MIDNIGHT, () -> assertThat(clock.instant()).isAfterOrEqualTo(MIDNIGHT));
    }

    @Test
    void shiftAppliesInEveryTimeZone() {
        Clock elsewhere = clock.withZone(ZoneOffset.UTC);

        assertThat(elsewhere.getZone()).isEqualTo(ZoneOffset.UTC);
        time.runAt(MIDNIGHT, () -> assertThat(elsewhere.instant()).isBetween(MIDNIGHT, MIDNIGHT.plusSeconds(60)));
    }
}

package vn.donghanh.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.RepeatedTest;

class TimeSourceTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-10-31T17:00:00Z");

    private final TimeSource time = new TimeSource();
    private final Clock clock = time.clock();

    @RepeatedTest(200)
    void aMomentIsNeverToldAsOneBeforeIt() {
        time.at(MIDNIGHT, () -> assertThat(clock.instant()).isAfterOrEqualTo(MIDNIGHT));
    }
}

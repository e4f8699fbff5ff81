package vn.donghanh.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferralPriorityTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final Map<ReferralPriority, Instant> REPLY_BY = Map.of(
            ReferralPriority.EMERGENCY, NOW.plus(Duration.ofHours(2)),
            ReferralPriority.URGENT, NOW.plus(Duration.ofHours(24)),
            ReferralPriority.ROUTINE, NOW.plus(Duration.ofDays(7)));

    @ParameterizedTest
    @CsvSource({"1, EMERGENCY", "23, EMERGENCY", "24, URGENT", "60, URGENT", "168, ROUTINE"})
    void leastUrgentPriorityAnsweredInTimeIsSelected(int hoursLeft, ReferralPriority begun) {
        assertThat(ReferralPriority.answeringBy(NOW.plus(Duration.ofHours(hoursLeft)), REPLY_BY))
                .isEqualTo(begun);
    }
}

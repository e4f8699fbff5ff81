package vn.donghanh.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CentreTimeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 5);
    private static final Instant MIDNIGHT = Instant.parse("2026-12-05T17:00:00Z");

    @Test
    void spanThatEndsAtMidnightEndsWithItsLastDay() {
        assertThat(CentreTime.lastMoment(MIDNIGHT)).isEqualTo(CentreTime.endOf(DAY));
        assertThat(CentreTime.endsDay(CentreTime.lastMoment(MIDNIGHT))).isTrue();
    }

    @Test
    void spanThatEndsWithinADayEndsThen() {
        Instant afternoon = Instant.parse("2026-12-05T07:05:00Z");
        assertThat(CentreTime.lastMoment(afternoon)).isEqualTo(afternoon);
        assertThat(CentreTime.lastMoment(CentreTime.endOf(DAY))).isEqualTo(CentreTime.endOf(DAY));
    }
}

package vn.donghanh.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AsOfTest {
    private static final LocalDate LAST = LocalDate.of(2026, 6, 14);
    private static final Instant CUTOFF = CentreTime.endOf(LAST.plusDays(3));
    private static final AsOf AS_OF = new AsOf(LAST, CUTOFF);

    @Test
    void whatIsRecordedAsItHappensCountsUntilTheEndOfTheDay() {
        assertThat(AS_OF.instant()).isEqualTo(CentreTime.endOf(LAST));
        assertThat(AsOf.endOf(LAST).instant()).isEqualTo(CentreTime.endOf(LAST));
    }

    @Test
    void nothingAfterTheCutoffCounts() {
        Instant noon = LAST.atTime(12, 0).atZone(CentreTime.ZONE).toInstant();
        assertThat(new AsOf(LAST, noon).instant()).isEqualTo(noon);
    }

    @Test
    void eventCountsByItsDayAndItsRecording() {
        assertThat(AS_OF.covers(LAST, CUTOFF)).isTrue();
        assertThat(AS_OF.covers(LAST.plusDays(1), CUTOFF)).isFalse();
        assertThat(AS_OF.covers(LAST, CUTOFF.plusMillis(1))).isFalse();
    }

    @Test
    void earlierDayKeepsTheCutoff() {
        assertThat(AS_OF.on(LAST.minusMonths(1))).isEqualTo(new AsOf(LAST.minusMonths(1), CUTOFF));
    }
}

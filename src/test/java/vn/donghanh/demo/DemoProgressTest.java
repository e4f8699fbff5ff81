package vn.donghanh.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DemoProgressTest {
    private static final Instant BEGUN = Instant.parse("2026-03-09T01:00:00Z");
    private final DemoProgress progress = new DemoProgress(62, BEGUN);

    @Test
    void startMessageSaysThatLoadingMayTakeMinutes() {
        assertThat(progress.startMessage()).contains("62 cases", "minute", "slow machine");
    }

    @Test
    void progressIsReportedEveryTenSeconds() {
        assertThat(progress.progressMessage(1, BEGUN.plusSeconds(9))).isEmpty();
        assertThat(progress.progressMessage(2, BEGUN.plusSeconds(10)))
                .contains("Demonstration: 2 of 62 cases after 10 s");
        assertThat(progress.progressMessage(3, BEGUN.plusSeconds(19))).isEmpty();
        assertThat(progress.progressMessage(9, BEGUN.plusSeconds(41)))
                .contains("Demonstration: 9 of 62 cases after 41 s");
    }

    @Test
    void endMessageCountsIncompleteStories() {
        assertThat(progress.endMessage(0, BEGUN.plusSeconds(70))).isEqualTo("Demonstration: all 62 cases after 70 s");
        assertThat(progress.endMessage(2, BEGUN.plusSeconds(70))).contains("all 62 cases", "2 of them cut short");
    }
}

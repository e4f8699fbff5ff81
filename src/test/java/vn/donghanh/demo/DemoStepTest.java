package vn.donghanh.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The order of the steps in the demo stories. */
class DemoStepTest {
    private static final Instant A_FRIDAY_NIGHT = Instant.parse("2026-11-27T16:30:00Z");

    private final Map<String, List<DemoStep>> stories =
            DemoStep.all().stream().collect(Collectors.groupingBy(DemoStep::key));

    @Test
    void storyOrderIsTheSameOnEveryWeekday() {
        assertThat(stories).allSatisfy((key, steps) -> {
            List<DemoStep> friday = DemoStep.ordered(steps, A_FRIDAY_NIGHT);
            for (int days = 1; days <= 7; days++) {
                assertThat(DemoStep.ordered(steps, A_FRIDAY_NIGHT.plus(Duration.ofDays(days))))
                        .as("%s, %d days later", key, days)
                        .isEqualTo(friday);
            }
        });
    }

    @Test
    void stayStepsAreInsertedAtTheirDates() {
        List<String> hoa = DemoStep.ordered(stories.get("hoa"), A_FRIDAY_NIGHT.plus(Duration.ofHours(1))).stream()
                .map(DemoStep::step)
                .toList();

        assertThat(hoa).startsWith("emergency", "stay-request", "stay-admit", "consent");
        assertThat(hoa).containsSubsequence("stay-admit", "settle", "contact", "stay-asked", "assess");
    }
}

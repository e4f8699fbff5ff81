package vn.donghanh.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Console messages on the progress of loading the demo data: at the start, every ten seconds, and at the end. */
final class DemoProgress {
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final int all;
    private final Instant begun;
    private Instant reportedAt;

    DemoProgress(int all, Instant begun) {
        this.all = all;
        this.begun = begun;
        this.reportedAt = begun;
    }

    String startMessage() {
        return "The demonstration is made, once: " + all
                + " cases. This takes about a minute, on a slow machine several; then the pages open.";
    }

    /** Returns a progress message; empty when the last one was less than ten seconds ago. */
    Optional<String> progressMessage(int cases, Instant now) {
        if (reportedAt.plus(INTERVAL).isAfter(now)) {
            return Optional.empty();
        }
        reportedAt = now;
        return Optional.of("Demonstration: " + cases + " of " + all + " cases after " + seconds(now) + " s");
    }

    /** @param broken the number of stories that stopped before their end */
    String endMessage(int broken, Instant now) {
        String message = "Demonstration: all " + all + " cases after " + seconds(now) + " s";
        return broken == 0 ? message : message + ", " + broken + " of them cut short; the reasons stand above";
    }

    private long seconds(Instant now) {
        return Duration.between(begun, now).toSeconds();
    }
}

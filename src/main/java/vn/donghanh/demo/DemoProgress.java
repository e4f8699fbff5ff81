package vn.donghanh.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far the demonstration is told, in plain words for whoever waits at the terminal: at its beginning, every ten seconds, and at its end. */
final class DemoProgress {
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final int all;
    private final Instant begun;
    private Instant said;

    DemoProgress(int all, Instant begun) {
        this.all = all;
        this.begun = begun;
        this.said = begun;
    }

    String startMessage() {
        return "The demonstration is made, once: " + all
                + " cases. This takes about a minute, on a slow machine several; then the pages open.";
    }

    /** Empty when the last word was said less than ten seconds ago. */
    Optional<String> progressMessage(int cases, Instant now) {
        if (said.plus(INTERVAL).isAfter(now)) {
            return Optional.empty();
        }
        said = now;
        return Optional.of("Demonstration: " + cases + " of " + all + " cases after " + seconds(now) + " s");
    }

    /** @param broken stories that stopped before their end */
    String endMessage(int broken, Instant now) {
        String told = "Demonstration: all " + all + " cases after " + seconds(now) + " s";
        return broken == 0 ? told : told + ", " + broken + " of them cut short; the reasons stand above";
    }

    private long seconds(Instant now) {
        return Duration.between(begun, now).toSeconds();
    }
}

package vn.donghanh.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one clock of the product. A thread may live at another time for the length of a task: that is how demo data comes
 * to be through the real use cases, and how tests let days pass.
 */
@ApplicationScoped
public class ApplicationClock {
    private static final ThreadLocal<@Nullable Duration> SHIFT = new ThreadLocal<>();

    /** Runs the task as if it began at the given instant; the clock goes on from there. */
    public void runAt(Instant start, Runnable task) {
        Duration before = SHIFT.get();
        SHIFT.set(Duration.between(now(), start));
        try {
            task.run();
        } finally {
            SHIFT.set(before);
        }
    }

    /** To the millisecond, as it is stored: a moment that begins now must not be told as one a moment before. */
    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new ShiftedClock();
    }

    /** Not final and with a no-argument constructor: CDI puts a proxy before it. */
    static class ShiftedClock extends Clock {
        private final ZoneId zone;

        ShiftedClock() {
            this(CentreTime.ZONE);
        }

        private ShiftedClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new ShiftedClock(other);
        }

        @Override
        public Instant instant() {
            Duration shift = SHIFT.get();
            return shift == null ? now() : now().plus(shift);
        }
    }
}

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
 * Provides the application's only {@link Clock}. The time can be shifted for the current thread while a task runs: demo
 * data is created this way through the real use cases, and tests let days pass.
 */
@ApplicationScoped
public class ApplicationClock {
    private static final ThreadLocal<@Nullable Duration> SHIFT = new ThreadLocal<>();

    /** Runs the task as if it began at the given instant; from there the clock advances normally. */
    public void runAt(Instant start, Runnable task) {
        Duration before = SHIFT.get();
        SHIFT.set(Duration.between(now(), start));
        try {
            task.run();
        } finally {
            SHIFT.set(before);
        }
    }

    /**
     * Truncated to milliseconds, the precision of the database: otherwise a stored instant could lie before the moment
     * it records.
     */
    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new ShiftedClock();
    }

    /** Not final and with a no-argument constructor, because CDI creates a proxy subclass. */
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

package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.donghanh.shared.Clockworks;

/** Looks every hour for stays whose alarm has come. It runs on every node; an alarm is not raised twice. */
@ApplicationScoped
public class StayClockwork {
    private static final Duration FIRST = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofHours(1);

    @Inject
    StayWatch watch;

    @Inject
    StayClock clock;

    @Inject
    Clockworks clockworks;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        clockworks.wind(this::run, FIRST, PAUSE);
    }

    /** @return how many were looked at */
    public int run() {
        return Clockworks.each(watch.due(), clock::watch, "The alarm of a stay");
    }
}

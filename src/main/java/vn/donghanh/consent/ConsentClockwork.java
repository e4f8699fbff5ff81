package vn.donghanh.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.donghanh.shared.Clockworks;

/** Looks every hour for consents that lapse soon. It runs on every node; nobody is told twice. */
@ApplicationScoped
public class ConsentClockwork {
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofHours(1);

    @Inject
    LapsingConsents lapsing;

    @Inject
    ConsentClock clock;

    @Inject
    Clockworks clockworks;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        clockworks.wind(this::run, FIRST, PAUSE);
    }

    /** @return of how many somebody was told */
    public int run() {
        return Clockworks.each(lapsing.due(), clock::tell, "A consent that lapses");
    }
}

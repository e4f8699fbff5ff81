package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import vn.donghanh.shared.Clockworks;
import vn.donghanh.shared.VietNam;

/** Looks every hour for courses whose first day has come. It runs on every node; beginning twice is not possible. */
@ApplicationScoped
public class TrainingClockwork {
    private static final Duration FIRST = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofHours(1);

    @Inject
    Enrolments enrolments;

    @Inject
    TrainingClock clock;

    @Inject
    Clock time;

    @Inject
    Clockworks clockworks;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        clockworks.wind(this::run, FIRST, PAUSE);
    }

    /** @return how many began */
    public int run() {
        return Clockworks.each(enrolments.starting(VietNam.day(time.instant())), clock::begin, "A course's beginning");
    }
}

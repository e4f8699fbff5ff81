package vn.donghanh.training;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Clockwork;
import vn.donghanh.shared.VietNam;

/** Looks every hour for courses whose first day has come. It runs on every node; beginning twice is not possible. */
@ApplicationScoped
public class TrainingClockwork {
    private static final System.Logger LOG = System.getLogger(TrainingClockwork.class.getName());
    private static final Duration FIRST = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofHours(1);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Enrolments enrolments;

    @Inject
    TrainingClock clock;

    @Inject
    Clock time;

    private volatile @Nullable Clockwork running;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        running = Clockwork.wound(executor, this::run, FIRST, PAUSE);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopped) {
        Clockwork turns = running;
        if (turns != null) {
            turns.end();
        }
    }

    /** What fails once is tried again by the next run, and holds up no other. @return how many began */
    public int run() {
        int begun = 0;
        List<String> due = enrolments.starting(VietNam.day(time.instant()));
        for (String ref : due) {
            try {
                clock.begin(ref);
                begun++;
            } catch (RuntimeException failed) {
                LOG.log(System.Logger.Level.WARNING, "A course's beginning is left to the next run", failed);
            }
        }
        return begun;
    }
}

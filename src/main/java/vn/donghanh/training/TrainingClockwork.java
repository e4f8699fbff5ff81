package vn.donghanh.training;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.VietNam;

/** Looks every hour for courses whose first day has come. It runs on every node; beginning twice is not possible. */
@ApplicationScoped
public class TrainingClockwork {
    private static final System.Logger LOG = System.getLogger(TrainingClockwork.class.getName());
    private static final int FIRST_MINUTE = 3;
    private static final int EVERY_MINUTES = 60;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Enrolments enrolments;

    @Inject
    TrainingClock clock;

    @Inject
    Clock time;

    private volatile @Nullable ScheduledFuture<?> running;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        running = executor.scheduleWithFixedDelay(this::run, FIRST_MINUTE, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    void stop(@Observes @Destroyed(ApplicationScoped.class) Object stopped) {
        ScheduledFuture<?> future = running;
        if (future != null) {
            future.cancel(false);
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

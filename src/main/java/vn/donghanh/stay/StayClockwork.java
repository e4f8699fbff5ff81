package vn.donghanh.stay;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Clockwork;

/** Looks every hour for stays whose alarm has come. It runs on every node; an alarm is not raised twice. */
@ApplicationScoped
public class StayClockwork {
    private static final System.Logger LOG = System.getLogger(StayClockwork.class.getName());
    private static final Duration FIRST = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofHours(1);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    StayWatch watch;

    @Inject
    StayClock clock;

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

    /** What fails once is tried again by the next run, and holds up no other. */
    public void run() {
        for (String ref : watch.due()) {
            try {
                clock.watch(ref);
            } catch (RuntimeException failed) {
                LOG.log(System.Logger.Level.WARNING, "The alarm of a stay is left to the next run", failed);
            }
        }
    }
}

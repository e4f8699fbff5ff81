package vn.donghanh.person;

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

/** Compares earlier records with each other while people work, after an upgrade and after the index was made anew; otherwise it finds nothing to do. */
@ApplicationScoped
public class EarlierPairsClockwork {
    private static final System.Logger LOG = System.getLogger(EarlierPairsClockwork.class.getName());
    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    EarlierPairs pairs;

    private volatile @Nullable Clockwork running;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        running = Clockwork.wound(executor, this::run, FIRST, PAUSE);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ended) {
        Clockwork turns = running;
        if (turns != null) {
            turns.end();
        }
    }

    /** What fails is tried again by the next turn. */
    public void run() {
        try {
            while (!isEnding() && pairs.lot()) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "Comparing earlier records is left to the next turn", failed);
        }
    }

    private boolean isEnding() {
        Clockwork turns = running;
        return turns != null && turns.hasEnded();
    }
}

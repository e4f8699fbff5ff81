package vn.donghanh.keys;

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

/** Takes up the open run every few seconds, whoever asked for it and whatever interrupted it, and works until it is done. */
@ApplicationScoped
public class KeyClockwork {
    private static final System.Logger LOG = System.getLogger(KeyClockwork.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    RunWork work;

    @Inject
    KeyProtocol protocol;

    @Inject
    KeyStates states;

    private volatile @Nullable Clockwork running;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        while (states.isBehind() && protocol.bringIn()) {
            LOG.log(System.Logger.Level.INFO, "Work on the keys by command was brought into the log");
        }
        running = Clockwork.wound(executor, this::run, PAUSE, PAUSE);
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
            while (!isEnding() && work.piece()) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "The run over the keys is left to the next turn", failed);
        }
    }

    private boolean isEnding() {
        Clockwork turns = running;
        return turns != null && turns.hasEnded();
    }
}

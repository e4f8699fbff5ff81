package vn.donghanh.keys;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes up the open run every few seconds, whoever asked for it and whatever interrupted it, and works until it is done. */
@ApplicationScoped
public class KeyClockwork {
    private static final System.Logger LOG = System.getLogger(KeyClockwork.class.getName());
    private static final int SECONDS = 5;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    RunWork work;

    @Inject
    KeyProtocol protocol;

    @Inject
    KeyStates states;

    private volatile @Nullable ScheduledFuture<?> running;
    private volatile boolean stopped;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        while (states.isBehind() && protocol.bringIn()) {
            LOG.log(System.Logger.Level.INFO, "Work on the keys by command was brought into the log");
        }
        running = executor.scheduleWithFixedDelay(this::run, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes @Destroyed(ApplicationScoped.class) Object ended) {
        stopped = true;
        ScheduledFuture<?> future = running;
        if (future != null) {
            future.cancel(false);
        }
    }

    /** What fails is tried again by the next turn. */
    public void run() {
        try {
            while (!stopped && work.piece()) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "The run over the keys is left to the next turn", failed);
        }
    }
}

package vn.donghanh.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Outage;

/**
 * Asks every few seconds whether the database, or the keys, are back while they are away; otherwise it asks nothing. Not a job of {@link
 * ScheduledJobRegistry}: runs of those are saved in the database.
 */
@ApplicationScoped
class OutageWatch {
    private static final int SECONDS = 5;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    @Readiness
    DatabaseReadiness database;

    @Inject
    @Readiness
    KeysReadiness keys;

    private @Nullable ScheduledFuture<?> watch;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        watch = executor.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopped) {
        if (watch != null) {
            watch.cancel(false);
        }
    }

    private void look() {
        if (Outage.DATABASE.isUnderWay() && database.isAnswering()) {
            Outage.DATABASE.end();
        }
        if (Outage.KEYS.isUnderWay() && keys.isAnswering()) {
            Outage.KEYS.end();
        }
    }
}

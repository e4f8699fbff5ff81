package vn.donghanh.referral;

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

/** Winds the clock up at the start of the product and stops it at the end. It runs on every node; acting twice is not possible. */
@ApplicationScoped
class ReferralClockStart {
    private static final int FIRST_MINUTE = 2;
    private static final int EVERY_MINUTES = 5;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    ReferralClockwork clockwork;

    private volatile @Nullable ScheduledFuture<?> running;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        running = executor.scheduleWithFixedDelay(clockwork::run, FIRST_MINUTE, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    void stop(@Observes @Destroyed(ApplicationScoped.class) Object stopped) {
        ScheduledFuture<?> clock = running;
        if (clock != null) {
            clock.cancel(false);
        }
    }
}

package vn.donghanh.referral;

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

/** Winds the clock up at the start of the product and stops it at the end. It runs on every node; acting twice is not possible. */
@ApplicationScoped
class ReferralClockStart {
    private static final Duration FIRST = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    ReferralClockwork clockwork;

    private volatile @Nullable Clockwork running;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        running = Clockwork.wound(executor, clockwork::run, FIRST, PAUSE);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopped) {
        Clockwork clock = running;
        if (clock != null) {
            clock.end();
        }
    }
}

package vn.donghanh.shared;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Whether this server takes anything new. While it is stopped every statement that would change data is refused before it reaches the database
 * ({@link WriteGuard}), and no key file is made. What may not wait is let through by {@link #inAnyCase}.
 */
public final class WriteMode {
    /** Of this server: there is one product in it. */
    public static final WriteMode CURRENT = new WriteMode();

    private final ThreadLocal<Boolean> inAnyCase = new ThreadLocal<>();
    private volatile @Nullable BusinessRule stopReason;

    public void stop(BusinessRule businessRule) {
        stopReason = businessRule;
    }

    public void resume() {
        stopReason = null;
    }

    public boolean isStopped() {
        return stopReason != null;
    }

    /** Refuses while writing is stopped, unless it is done in any case. */
    public void requireWritable() {
        BusinessRule businessRule = stopReason;
        if (businessRule != null && inAnyCase.get() == null) {
            throw new RuleViolationException(businessRule);
        }
    }

    /** What is written within is written even while writing is stopped. */
    public <T> T inAnyCase(Callable<T> work) throws Exception {
        if (inAnyCase.get() != null) {
            return work.call();
        }
        inAnyCase.set(true);
        try {
            return work.call();
        } finally {
            inAnyCase.remove();
        }
    }
}

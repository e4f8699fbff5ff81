package vn.donghanh.shared.persistence;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.RuleViolationException;

/**
 * The switch that stops all writes of this server. While it is on, every statement that would change data is rejected
 * before it reaches the database ({@link WriteGuard}), and no key file is created. Essential work runs in {@link
 * #callEssential}.
 */
public final class WriteMode {
    /** The instance of this server; there is one application per server. */
    public static final WriteMode CURRENT = new WriteMode();

    private final ThreadLocal<Boolean> essential = new ThreadLocal<>();
    private volatile @Nullable BusinessRule stopReason;
    private volatile @Nullable Runnable measurement;

    /**
     * Sets what may stop writing before each statement that changes data: a disk can fill up between two regular
     * measurements.
     */
    public void measureBeforeWrites(Runnable measurementOfSpace) {
        measurement = measurementOfSpace;
    }

    void measure() {
        Runnable current = measurement;
        if (current != null && !isStopped()) {
            current.run();
        }
    }

    public void stop(BusinessRule rule) {
        stopReason = rule;
    }

    public void resume() {
        stopReason = null;
    }

    public boolean isStopped() {
        return stopReason != null;
    }

    /**
     * Checks that writing is allowed.
     *
     * @throws RuleViolationException while writing is stopped, except within {@link #callEssential}
     */
    public void requireWritable() {
        BusinessRule rule = stopReason;
        if (rule != null && essential.get() == null) {
            throw new RuleViolationException(rule);
        }
    }

    /** Calls essential work, whose writes are allowed even while writing is stopped. */
    public <T> T callEssential(Callable<T> work) throws Exception {
        if (essential.get() != null) {
            return work.call();
        }
        essential.set(true);
        try {
            return work.call();
        } finally {
            essential.remove();
        }
    }
}

package vn.donghanh.shared;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Whether this server takes anything new. While it is stopped every statement that would change data is refused before it reaches the database
 * ({@link WritingGate}), and no key file is made. What may not wait is let through by {@link #inAnyCase}.
 */
public final class Writing {
    /** Of this server: there is one product in it. */
    public static final Writing HERE = new Writing();

    private final ThreadLocal<Boolean> inAnyCase = new ThreadLocal<>();
    private volatile @Nullable Rule stoppedBy;

    public void stop(Rule why) {
        stoppedBy = why;
    }

    public void goOn() {
        stoppedBy = null;
    }

    public boolean isStopped() {
        return stoppedBy != null;
    }

    /** Refuses while writing is stopped, unless it is done in any case. */
    public void demand() {
        Rule why = stoppedBy;
        if (why != null && inAnyCase.get() == null) {
            throw new RuleViolation(why);
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

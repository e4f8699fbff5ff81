package vn.donghanh.shared;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Work that comes round again and again while the product runs. Its end waits for the turn under way: a turn that went on would
 * find its transaction and the database taken away.
 */
public final class Clockwork {
    private static final Duration LONGEST_TURN = Duration.ofSeconds(30);

    private final ReentrantLock turn = new ReentrantLock();
    private final Runnable work;
    private final ScheduledFuture<?> turns;
    private volatile boolean ended;

    private Clockwork(ManagedScheduledExecutorService executor, Runnable work, Duration first, Duration pause) {
        this.work = work;
        turns = executor.scheduleWithFixedDelay(this::turn, first.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
    }

    /** @param pause from the end of one turn to the beginning of the next */
    public static Clockwork wound(
            ManagedScheduledExecutorService executor, Runnable work, Duration first, Duration pause) {
        return new Clockwork(executor, work, first, pause);
    }

    private void turn() {
        turn.lock();
        try {
            if (!ended) {
                work.run();
            }
        } finally {
            turn.unlock();
        }
    }

    /** Begins no further turn, and comes back when the one under way is done, after 30 seconds at the latest. */
    public void end() {
        ended = true;
        turns.cancel(false);
        try {
            if (turn.tryLock(LONGEST_TURN.toSeconds(), TimeUnit.SECONDS)) {
                turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A long turn asks between two pieces whether it should leave the rest to another day. */
    public boolean hasEnded() {
        return ended;
    }
}

package vn.donghanh.operations;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Checks with a timeout whether something answers. While one check hangs, no second one is started. */
final class TimedProbe {
    private final Callable<Boolean> check;
    private final ExecutorService executor;
    private final Duration timeout;
    private @Nullable Future<Boolean> pending;

    TimedProbe(Callable<Boolean> check, ExecutorService executor, Duration timeout) {
        this.check = check;
        this.executor = executor;
        this.timeout = timeout;
    }

    synchronized boolean isAnswering() {
        if (pending != null && !pending.isDone()) {
            return false;
        }
        try {
            Future<Boolean> running = executor.submit(check);
            pending = running;
            return running.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | RejectedExecutionException failed) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package vn.donghanh.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A periodic background job. A run that throws does not end the job, although an executor drops tasks that throw.
 * Stopping it waits for the current run, which would otherwise lose its transaction and the database.
 */
final class ScheduledJob {
    /** A run longer than this is considered hanging. */
    static final Duration MAX_RUN = Duration.ofHours(1);

    /** A run overdue by more than this will not begin any more. */
    static final Duration GRACE = Duration.ofMinutes(10);

    /** Runs without work are saved only this often. */
    static final Duration SAVE_INTERVAL = Duration.ofMinutes(1);

    private static final System.Logger LOG = System.getLogger(ScheduledJob.class.getName());
    private static final Duration MAX_WAIT = Duration.ofSeconds(30);

    private final ReentrantLock runLock = new ReentrantLock();
    private final JobName name;
    private final Supplier<JobOutcome> work;
    private final Consumer<JobResult> recorder;
    private final Clock clock;
    private final ScheduledFuture<?> future;
    private volatile boolean stopped;
    private volatile Instant next;
    private volatile @Nullable Instant begun;
    private volatile @Nullable JobResult last;
    private @Nullable Instant savedAt;

    /** @param recorder saves a finished run */
    ScheduledJob(
            JobName name,
            Supplier<JobOutcome> work,
            Consumer<JobResult> recorder,
            Clock clock,
            ScheduledExecutorService executor) {
        this.name = name;
        this.work = work;
        this.recorder = recorder;
        this.clock = clock;
        this.next = clock.instant().plus(name.first());
        this.future = executor.scheduleWithFixedDelay(
                this::runUnlessStopped, name.first().toSeconds(), name.pause().toSeconds(), TimeUnit.SECONDS);
    }

    private void runUnlessStopped() {
        runLock.lock();
        try {
            if (!stopped) {
                run();
            }
        } finally {
            runLock.unlock();
        }
    }

    private void run() {
        Instant start = clock.instant();
        begun = start;
        JobOutcome outcome = outcome();
        Instant end = clock.instant();
        next = end.plus(name.pause());
        begun = null;
        JobResult result = new JobResult(name, start, end, outcome, next);
        last = result;
        save(result);
    }

    private JobOutcome outcome() {
        try {
            return work.get();
        } catch (RuntimeException | Error failed) {
            return JobOutcome.failed(JobFailureException.log(LOG, name, failed));
        }
    }

    private void save(JobResult result) {
        Instant last = savedAt;
        if (!result.outcome().isSignificant()
                && last != null
                && Duration.between(last, result.endedAt()).abs().compareTo(SAVE_INTERVAL) < 0) {
            return;
        }
        try {
            recorder.accept(result);
            savedAt = result.endedAt();
        } catch (RuntimeException | Error failed) {
            JobFailureException.log(LOG, name, failed);
        }
    }

    /** Begins no further run and waits for the current one, 30 seconds at most. */
    void stop() {
        stopped = true;
        future.cancel(false);
        try {
            if (runLock.tryLock(MAX_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                runLock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isStopped() {
        return stopped;
    }

    JobName name() {
        return name;
    }

    /** Returns the planned start of the next run. */
    Instant next() {
        return next;
    }

    Optional<Instant> lastEnd() {
        return Optional.ofNullable(last).map(JobResult::endedAt);
    }

    /** Returns how many items failed in the last run. */
    int lastFailures() {
        JobResult result = last;
        return result == null ? 0 : result.outcome().failed();
    }

    boolean isRunning() {
        return begun != null;
    }

    /** Returns the current run, or the last and the next one, in one line, for the health response. */
    String description() {
        Instant start = begun;
        if (start != null) {
            return "running since " + start;
        }
        JobResult result = last;
        return (result == null ? "not run yet" : result.description()) + ", next " + next;
    }

    /** Returns whether the job is overdue or its run hangs, so that only a restart helps. */
    boolean isStuck(Instant now) {
        Instant start = begun;
        return !stopped
                && (start == null
                        ? isLate(next, now) && isOverdue()
                        : start.plus(MAX_RUN).isBefore(now));
    }

    /** By the executor, which counts seconds: a clock that was set forward makes no job late. */
    private boolean isOverdue() {
        return future.getDelay(TimeUnit.SECONDS) < -GRACE.toSeconds();
    }

    static boolean isLate(Instant next, Instant now) {
        return next.plus(GRACE).isBefore(now);
    }
}

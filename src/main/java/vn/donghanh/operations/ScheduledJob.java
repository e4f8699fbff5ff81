package vn.donghanh.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done again and again while the product runs. Whatever a run meets, the next one comes: an executor drops what throws. Its end
 * waits for the run under way, which would find its transaction and the database taken away.
 */
final class ScheduledJob {
    /** A run that began so long ago hangs. */
    static final Duration MAX_RUN = Duration.ofHours(1);

    /** So much later than planned, nothing will begin it any more. */
    static final Duration GRACE = Duration.ofMinutes(10);

    /** A run that found nothing to do is written down only so often. */
    static final Duration SAVE_INTERVAL = Duration.ofMinutes(1);

    private static final System.Logger LOG = System.getLogger(ScheduledJob.class.getName());
    private static final Duration MAX_WAIT = Duration.ofSeconds(30);

    private final ReentrantLock turn = new ReentrantLock();
    private final JobName name;
    private final Supplier<JobOutcome> work;
    private final Duration pause;
    private final Consumer<JobResult> recorder;
    private final Clock clock;
    private final ScheduledFuture<?> future;
    private volatile boolean stopped;
    private volatile Instant next;
    private volatile @Nullable Instant begun;
    private volatile @Nullable JobResult last;
    private @Nullable Instant keptAt;

    /** @param recorder saves a finished run */
    ScheduledJob(
            JobName name,
            Supplier<JobOutcome> work,
            Duration first,
            Duration pause,
            Consumer<JobResult> recorder,
            Clock clock,
            ScheduledExecutorService executor) {
        this.name = name;
        this.work = work;
        this.pause = pause;
        this.recorder = recorder;
        this.clock = clock;
        this.next = clock.instant().plus(first);
        this.future =
                executor.scheduleWithFixedDelay(this::turn, first.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
    }

    private void turn() {
        turn.lock();
        try {
            if (!stopped) {
                run();
            }
        } finally {
            turn.unlock();
        }
    }

    private void run() {
        Instant from = clock.instant();
        begun = from;
        JobOutcome outcome = outcome();
        Instant until = clock.instant();
        next = until.plus(pause);
        begun = null;
        JobResult result = new JobResult(name, from, until, outcome, next);
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
        Instant last = keptAt;
        if (!result.outcome().isSignificant()
                && last != null
                && last.plus(SAVE_INTERVAL).isAfter(result.endedAt())) {
            return;
        }
        try {
            recorder.accept(result);
            keptAt = result.endedAt();
        } catch (RuntimeException | Error failed) {
            JobFailureException.log(LOG, name, failed);
        }
    }

    /** Begins no further run, and comes back when the one under way is done, after 30 seconds at the latest. */
    void stop() {
        stopped = true;
        future.cancel(false);
        try {
            if (turn.tryLock(MAX_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                turn.unlock();
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

    /** When its next run begins, as planned. */
    Instant next() {
        return next;
    }

    /** Its last run and the next in one line, for the health answer. */
    String description() {
        JobResult result = last;
        return (result == null ? "not run yet" : result.description()) + ", next " + next;
    }

    /** Nothing began it when its time came, or its run does not end: only a restart helps. */
    boolean isStuck(Instant now) {
        Instant from = begun;
        return !stopped
                && (from == null ? isLate(next, now) : from.plus(MAX_RUN).isBefore(now));
    }

    static boolean isLate(Instant next, Instant now) {
        return next.plus(GRACE).isBefore(now);
    }
}

package vn.donghanh.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.persistence.WriteMode;

/**
 * Registers the background jobs of this node. They start with the application, run on every node, and stop before the
 * application does.
 */
@ApplicationScoped
public class ScheduledJobRegistry {
    private static final System.Logger LOG = System.getLogger(ScheduledJobRegistry.class.getName());

    /** A long run ends after this time and continues in the next run, so that the last run is always recent. */
    private static final Duration MAX_BATCH = Duration.ofMinutes(5);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    JobRunRepository runs;

    @Inject
    Clock clock;

    private final Map<JobName, ScheduledJob> jobs = new ConcurrentHashMap<>();

    /** Runs the work for the first time and then again and again when its name says so. */
    public void schedule(JobName name, Supplier<JobOutcome> work) {
        jobs.put(
                name,
                new ScheduledJob(
                        name, skippedWhileStopped(name, work, WriteMode.CURRENT), runs::save, clock, executor));
    }

    /** Skips the work while writing is stopped; what is due is processed afterwards. */
    static Supplier<JobOutcome> skippedWhileStopped(JobName name, Supplier<JobOutcome> work, WriteMode writeMode) {
        return name == JobName.DISK_ROOM ? work : () -> writeMode.isStopped() ? JobOutcome.acted(0) : work.get();
    }

    /** Begins no further run of this job and waits for the current one. */
    public void cancel(JobName name) {
        ScheduledJob job = jobs.get(name);
        if (job != null) {
            job.stop();
        }
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopped) {
        jobs.values().forEach(ScheduledJob::stop);
    }

    List<ScheduledJob> all() {
        return List.copyOf(jobs.values());
    }

    /** Processes one piece after another until there are no more, the job is stopped, or five minutes have passed. */
    public JobOutcome processAll(JobName name, BooleanSupplier piece) {
        Instant end = clock.instant().plus(MAX_BATCH);
        int done = 0;
        while (!isStopping(name) && clock.instant().isBefore(end) && piece.getAsBoolean()) {
            done++;
        }
        return JobOutcome.acted(done);
    }

    private boolean isStopping(JobName name) {
        ScheduledJob job = jobs.get(name);
        return job != null && job.isStopped();
    }

    /**
     * Processes each item. A failed item is left to the next run and does not affect the others; one whose state has
     * changed meanwhile needs no processing.
     */
    public static <T> JobOutcome processEach(JobName name, Collection<T> due, Consumer<T> act) {
        int acted = 0;
        int failures = 0;
        String code = null;
        for (T item : due) {
            try {
                act.accept(item);
                acted++;
            } catch (RuleViolationException stateChanged) {
                LOG.log(System.Logger.Level.DEBUG, name + ": one has moved on while its time came");
            } catch (RuntimeException failed) {
                failures++;
                code = JobFailureException.log(LOG, name, failed);
            }
        }
        return new JobOutcome(acted, failures, code);
    }
}

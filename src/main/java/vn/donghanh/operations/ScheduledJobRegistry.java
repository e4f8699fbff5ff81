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
import vn.donghanh.shared.WriteMode;

/** The background jobs of this node. They begin when the product starts, run on every node, and end before the product does. */
@ApplicationScoped
public class ScheduledJobRegistry {
    private static final System.Logger LOG = System.getLogger(ScheduledJobRegistry.class.getName());

    /** Then a long job comes to an end and goes on at its next run, so that its last run is never long ago. */
    private static final Duration MAX_BATCH = Duration.ofMinutes(5);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    JobRunRepository runs;

    @Inject
    Clock clock;

    private final Map<JobName, ScheduledJob> jobs = new ConcurrentHashMap<>();

    /**
     * @param first how long after the start of the product
     * @param pause from the end of one run to the beginning of the next
     */
    public void schedule(JobName name, Supplier<JobOutcome> work, Duration first, Duration pause) {
        jobs.put(
                name,
                new ScheduledJob(
                        name,
                        skippedWhileStopped(name, work, WriteMode.CURRENT),
                        first,
                        pause,
                        runs::save,
                        clock,
                        executor));
    }

    /** While nothing is saved there is nothing to do; what was due is done afterwards. */
    static Supplier<JobOutcome> skippedWhileStopped(JobName name, Supplier<JobOutcome> work, WriteMode writing) {
        return name == JobName.DISK_ROOM ? work : () -> writing.isStopped() ? JobOutcome.acted(0) : work.get();
    }

    /** Begins no further run of this job, and comes back when the one under way is done. */
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

    /** Does one piece after the other until there is no more, the job ends, or five minutes are over. */
    public JobOutcome processAll(JobName name, BooleanSupplier piece) {
        Instant until = clock.instant().plus(MAX_BATCH);
        int done = 0;
        while (!isStopping(name) && clock.instant().isBefore(until) && piece.getAsBoolean()) {
            done++;
        }
        return JobOutcome.acted(done);
    }

    private boolean isStopping(JobName name) {
        ScheduledJob job = jobs.get(name);
        return job != null && job.isStopped();
    }

    /** Acts on each of them. What fails is left to the next run and holds up no other; what has moved on meanwhile needs nothing any more. */
    public static <T> JobOutcome processEach(JobName name, Collection<T> due, Consumer<T> act) {
        int acted = 0;
        int failures = 0;
        String code = null;
        for (T one : due) {
            try {
                act.accept(one);
                acted++;
            } catch (RuleViolationException movedOn) {
                LOG.log(System.Logger.Level.DEBUG, name + ": one has moved on while its time came");
            } catch (RuntimeException failed) {
                failures++;
                code = JobFailureException.log(LOG, name, failed);
            }
        }
        return new JobOutcome(acted, failures, code);
    }
}

package vn.donghanh.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;

/** A job that every hour processes each item that is due. It runs on every node: what one has processed is no longer due for another. */
public abstract class HourlyJob<T> {
    private static final Duration PAUSE = Duration.ofHours(1);

    private final JobName name;
    private final Duration first;

    @Inject
    ScheduledJobRegistry jobs;

    /** @param first the delay after the start of the application; jobs begin one after the other */
    protected HourlyJob(JobName name, Duration first) {
        this.name = name;
        this.first = first;
    }

    protected abstract Collection<T> findDue();

    protected abstract void process(T due);

    protected void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        jobs.schedule(name, this::run, first, PAUSE);
    }

    public JobOutcome run() {
        return ScheduledJobRegistry.processEach(name, findDue(), this::process);
    }
}

package vn.donghanh.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;

/** A job that processes each item that is due. It runs on every node: what one has processed is no longer due for another. */
public abstract class DueItemJob<T> {
    private final JobName name;

    @Inject
    ScheduledJobRegistry jobs;

    protected DueItemJob(JobName name) {
        this.name = name;
    }

    protected abstract Collection<T> findDue();

    protected abstract void process(T due);

    protected void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        jobs.schedule(name, this::run);
    }

    public JobOutcome run() {
        return ScheduledJobRegistry.processEach(name, findDue(), this::process);
    }
}

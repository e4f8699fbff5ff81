package vn.donghanh.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Tells a measurement whether a background job of this node ran beside it. */
@ApplicationScoped
public class JobActivity {
    @Inject
    ScheduledJobRegistry jobs;

    /**
     * Carries out something and returns whether no job ran before it ended.
     *
     * @param work carried out once, even if a job runs
     */
    public boolean isQuietDuring(Runnable work) {
        List<String> before = state();
        boolean quiet = jobs.all().stream().noneMatch(ScheduledJob::isRunning);
        work.run();
        return quiet && state().equals(before);
    }

    /** Changes with the beginning and with the end of each run. */
    private List<String> state() {
        List<String> states = new ArrayList<>();
        jobs.all().forEach(job -> states.add(job.name() + " " + job.description()));
        states.sort(null);
        return states;
    }
}

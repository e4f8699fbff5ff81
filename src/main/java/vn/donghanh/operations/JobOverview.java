package vn.donghanh.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Builds the overview of all jobs: of this node from the jobs themselves, of other nodes from their saved runs. */
@ApplicationScoped
class JobOverview {
    @Inject
    ScheduledJobRegistry jobs;

    @Inject
    JobRunRepository runs;

    @Inject
    Clock clock;

    List<JobRow> rows() {
        return rows(jobs.all(), runs.findAll(), JobRunRepository.THIS_NODE, clock.instant());
    }

    static List<JobRow> rows(List<ScheduledJob> localJobs, List<JobRun> savedRuns, String node, Instant now) {
        Map<JobName, ScheduledJob> localByName =
                localJobs.stream().collect(Collectors.toMap(ScheduledJob::name, Function.identity()));
        List<JobRow> rows = new ArrayList<>();
        for (JobRun run : savedRuns) {
            ScheduledJob job = run.node().equals(node) ? localByName.remove(run.job()) : null;
            rows.add(
                    job == null
                            ? JobRow.of(run, run.nextAt(), ScheduledJob.isLate(run.nextAt(), now))
                            : JobRow.of(run, job.next(), job.isStuck(now)));
        }
        localByName.values().forEach(job -> rows.add(JobRow.notYet(job.name(), node, job.next(), job.isStuck(now))));
        rows.sort(Comparator.comparing(JobRow::job).thenComparing(JobRow::node));
        return rows;
    }
}

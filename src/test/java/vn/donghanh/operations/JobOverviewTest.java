package vn.donghanh.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobOverviewTest {
    private static final Instant NOW = Instant.parse("2026-03-09T08:00:00Z");
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(0);

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    @Test
    void jobWithoutARunIsListed() {
        JobRow row = JobOverview.rows(List.of(own(JobName.COURSE_STARTS)), List.of(), "a", NOW)
                .get(0);

        assertThat(row.job()).isEqualTo(JobName.COURSE_STARTS);
        assertThat(row.node()).isEqualTo("a");
        assertThat(row.endedAt()).isNull();
        assertThat(row.nextAt()).isEqualTo(NOW.plus(JobName.COURSE_STARTS.first()));
        assertThat(row.late()).isFalse();
    }

    @Test
    void otherNodesAreJudgedByTheirSavedRuns() {
        JobRun other = run("b", NOW.minus(ScheduledJob.GRACE).minusMillis(1), new JobOutcome(2, 0, null));

        List<JobRow> rows = JobOverview.rows(List.of(own(JobName.COURSE_STARTS)), List.of(other), "a", NOW);

        assertThat(rows).extracting(JobRow::node).containsExactly("a", "b");
        assertThat(rows).extracting(JobRow::late).containsExactly(false, true);
        assertThat(rows.get(1).acted()).isEqualTo(2);
    }

    @Test
    void localJobsAreJudgedByTheirOwnSchedule() {
        JobRun before = run("a", NOW.minus(Duration.ofDays(1)), JobOutcome.acted(1));

        List<JobRow> rows = JobOverview.rows(List.of(own(JobName.COURSE_STARTS)), List.of(before), "a", NOW);

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.late()).isFalse();
            assertThat(row.nextAt()).isEqualTo(NOW.plus(JobName.COURSE_STARTS.first()));
            assertThat(row.acted()).isEqualTo(1);
        });
    }

    @Test
    void laterSuccessKeepsTheLastFailure() {
        JobRun run = run("a", NOW, new JobOutcome(0, 1, "abcd1234"));
        run.record(new JobResult(
                JobName.COURSE_STARTS,
                NOW.plusSeconds(5),
                NOW.plusSeconds(6),
                JobOutcome.acted(0),
                NOW.plusSeconds(66)));

        assertThat(run.failed()).isZero();
        assertThat(run.failedAt()).isEqualTo(NOW);
        assertThat(run.failureCode()).isEqualTo("abcd1234");
        assertThat(run.begunAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(run.endedAt()).isEqualTo(NOW.plusSeconds(6));
    }

    private ScheduledJob own(JobName name) {
        return new ScheduledJob(
                name, () -> JobOutcome.acted(0), result -> {}, Clock.fixed(NOW, ZoneOffset.UTC), executor);
    }

    private static JobRun run(String node, Instant next, JobOutcome outcome) {
        JobRun run = new JobRun(JobName.COURSE_STARTS, node);
        run.record(new JobResult(JobName.COURSE_STARTS, NOW, NOW, outcome, next));
        return run;
    }
}

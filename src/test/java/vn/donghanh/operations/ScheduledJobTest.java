package vn.donghanh.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.testing.StandingClock;

class ScheduledJobTest {
    private static final Duration FIRST = JobName.STAY_DEADLINES.first();
    private static final Duration PAUSE = JobName.STAY_DEADLINES.pause();
    private static final String TYPED = "Trần Thị Lan 0601234563";

    private final StandingClock clock = new StandingClock(Instant.parse("2026-03-09T08:00:00Z"));
    private final HandExecutor executor = new HandExecutor();
    private final List<JobResult> saved = new ArrayList<>();

    @AfterEach
    void shut() {
        executor.shutdownNow();
    }

    @Test
    void failedRunIsFollowedByTheNext() {
        List<Supplier<JobOutcome>> runs = List.of(
                () -> {
                    throw new IllegalStateException(TYPED, new SQLException("Duplicate entry '" + TYPED + "'"));
                },
                () -> {
                    throw new StackOverflowError();
                },
                () -> JobOutcome.acted(3));
        ScheduledJob job = job(() -> runs.get(saved.size()).get());

        executor.turn(3);

        assertThat(saved).extracting(result -> result.outcome().failed()).containsExactly(1, 1, 0);
        assertThat(saved.get(2).outcome()).isEqualTo(JobOutcome.acted(3));
        assertThat(job.isStuck(clock.instant())).isFalse();
    }

    @Test
    void unsavedResultDoesNotStopTheJob() {
        List<JobResult> tried = new ArrayList<>();
        new ScheduledJob(
                JobName.STAY_DEADLINES,
                () -> JobOutcome.acted(1),
                result -> {
                    tried.add(result);
                    throw new IllegalStateException("the database is gone");
                },
                clock,
                executor);

        executor.turn(2);

        assertThat(tried).hasSize(2);
    }

    @Test
    void resultHasStartEndAndNextRun() {
        Instant at = clock.instant();
        job(() -> {
            clock.forward(Duration.ofSeconds(7));
            return new JobOutcome(4, 1, "abcd1234");
        });

        executor.turn(1);

        assertThat(saved)
                .containsExactly(new JobResult(
                        JobName.STAY_DEADLINES,
                        at,
                        at.plusSeconds(7),
                        new JobOutcome(4, 1, "abcd1234"),
                        at.plusSeconds(7).plus(PAUSE)));
    }

    @Test
    void runsWithoutWorkAreSavedOncePerMinute() {
        job(() -> JobOutcome.acted(0));

        executor.turn(1);
        clock.forward(Duration.ofSeconds(59));
        executor.turn(1);
        assertThat(saved).hasSize(1);
        clock.forward(Duration.ofSeconds(1));
        executor.turn(1);
        assertThat(saved).hasSize(2);
    }

    @Test
    void failureIsSavedAtOnce() {
        job(() -> {
            if (saved.isEmpty()) {
                return JobOutcome.acted(0);
            }
            throw new IllegalStateException();
        });

        executor.turn(2);

        assertThat(saved).hasSize(2);
    }

    @Test
    void currentRunIsDescribedUntilItEnds() {
        List<String> during = new ArrayList<>();
        List<ScheduledJob> jobs = new ArrayList<>();
        Instant at = clock.instant();
        jobs.add(job(() -> {
            during.add(jobs.get(0).description());
            assertThat(jobs.get(0).isRunning()).isTrue();
            return JobOutcome.acted(1);
        }));

        executor.turn(1);

        assertThat(during).containsExactly("running since " + at);
        assertThat(jobs.get(0).isRunning()).isFalse();
        assertThat(jobs.get(0).description()).doesNotContain("running");
    }

    @Test
    void overdueJobIsStuckAfterTheGracePeriod() {
        ScheduledJob job = job(() -> JobOutcome.acted(0));
        Instant planned = clock.instant().plus(FIRST);
        executor.delay = -ScheduledJob.GRACE.toSeconds() - 1;

        assertThat(job.next()).isEqualTo(planned);
        assertThat(job.isStuck(planned.plus(ScheduledJob.GRACE))).isFalse();
        assertThat(job.isStuck(planned.plus(ScheduledJob.GRACE).plusMillis(1))).isTrue();
        executor.turn(1);
        assertThat(job.isStuck(clock.instant().plus(PAUSE))).isFalse();
    }

    @Test
    void clockThatIsSetForwardMakesNoJobLate() {
        ScheduledJob job = job(() -> JobOutcome.acted(0));
        Instant anHourAhead = clock.instant().plus(FIRST).plus(Duration.ofHours(1));

        executor.delay = -ScheduledJob.GRACE.toSeconds();
        assertThat(job.isStuck(anHourAhead)).isFalse();
        executor.delay--;
        assertThat(job.isStuck(anHourAhead)).isTrue();
    }

    @Test
    void runsAreSavedAfterTheClockWasSetBack() {
        job(() -> JobOutcome.acted(0));

        executor.turn(1);
        clock.forward(Duration.ofHours(-1));
        executor.turn(1);
        assertThat(saved).hasSize(2);
    }

    @Test
    void hangingRunIsStuckAfterAnHour() {
        List<Boolean> stuck = new ArrayList<>();
        ScheduledJob[] job = new ScheduledJob[1];
        job[0] = job(() -> {
            clock.forward(ScheduledJob.MAX_RUN);
            stuck.add(job[0].isStuck(clock.instant()));
            clock.forward(Duration.ofMillis(1));
            stuck.add(job[0].isStuck(clock.instant()));
            return JobOutcome.acted(0);
        });

        executor.turn(1);

        assertThat(stuck).containsExactly(false, true);
        assertThat(job[0].isStuck(clock.instant())).isFalse();
    }

    @Test
    void stoppedJobNeitherRunsNorIsLate() {
        ScheduledJob job = job(() -> JobOutcome.acted(1));

        job.stop();
        executor.turn(1);

        assertThat(saved).isEmpty();
        assertThat(executor.cancelled).isTrue();
        assertThat(job.isStopped()).isTrue();
        assertThat(job.isStuck(clock.instant().plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void healthResponseHasLastAndNextRun() {
        ScheduledJob job = job(() -> new JobOutcome(2, 1, "abcd1234"));
        Instant at = clock.instant();

        assertThat(job.description()).isEqualTo("not run yet, next " + at.plus(FIRST));
        executor.turn(1);
        assertThat(job.description())
                .isEqualTo(at + " to " + at + ", acted on 2, 1 failed, code abcd1234, next " + at.plus(PAUSE));
    }

    private ScheduledJob job(Supplier<JobOutcome> work) {
        return new ScheduledJob(JobName.STAY_DEADLINES, work, saved::add, clock, executor);
    }

    /** Runs scheduled tasks on demand, and like any executor drops a task that has thrown. */
    private static final class HandExecutor extends ScheduledThreadPoolExecutor {
        private Runnable work = () -> {};
        private boolean dropped;
        private boolean cancelled;
        private long delay;

        HandExecutor() {
            super(0);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long first, long pause, TimeUnit unit) {
            assertThat(unit.toMillis(first)).isEqualTo(FIRST.toMillis());
            assertThat(unit.toMillis(pause)).isEqualTo(PAUSE.toMillis());
            work = command;
            return new Turns();
        }

        void turn(int times) {
            for (int i = 0; i < times && !dropped; i++) {
                try {
                    work.run();
                } catch (RuntimeException | Error thrown) {
                    dropped = true;
                }
            }
        }

        private final class Turns extends java.util.concurrent.CompletableFuture<Object>
                implements ScheduledFuture<Object> {
            @Override
            public boolean cancel(boolean interrupt) {
                cancelled = true;
                return true;
            }

            @Override
            public long getDelay(TimeUnit unit) {
                return delay;
            }

            @Override
            public int compareTo(java.util.concurrent.Delayed other) {
                return 0;
            }
        }
    }
}

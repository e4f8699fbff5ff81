package vn.donghanh.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import vn.donghanh.operations.JobName;
import vn.donghanh.operations.JobOutcome;
import vn.donghanh.operations.ScheduledJobRegistry;
import vn.donghanh.shared.CentreTime;

/** Hourly job that asks about due instalments and notes which loans fell behind. It runs on every node; a day is processed once. */
@ApplicationScoped
public class LoanDueJob {
    private static final Duration INITIAL_DELAY = Duration.ofMinutes(5);
    private static final Duration INTERVAL = Duration.ofHours(1);

    @Inject
    LoanRepository loans;

    @Inject
    LoanTransitions transitions;

    @Inject
    LoanDueService due;

    @Inject
    Clock clock;

    @Inject
    ScheduledJobRegistry jobs;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        jobs.schedule(JobName.LOAN_INSTALMENTS, this::run, INITIAL_DELAY, INTERVAL);
    }

    public JobOutcome run() {
        return ScheduledJobRegistry.processEach(
                JobName.LOAN_INSTALMENTS,
                loans.findDue(transitions.askUntil(), CentreTime.day(clock.instant()), transitions.lateBefore()),
                due::passDay);
    }
}

package vn.donghanh.reporting.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.operations.JobName;
import vn.donghanh.operations.JobOutcome;
import vn.donghanh.operations.ScheduledJobRegistry;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;

/**
 * Background job that reads ahead what figures at work count, today and at the end of the last half-year, so that nobody waits for it after a start or at
 * midnight, of the cases that count since the earliest day that the pages look at. What belongs to a client who was erased through another server leaves the memory with its next run at the latest.
 */
@ApplicationScoped
public class CaseRecordJob {
    @Inject
    CaseRecordCopy copy;

    @Inject
    OutcomeDataLoader loader;

    @Inject
    PeriodQueries periods;

    @Inject
    CountedSinceQueries counted;

    @Inject
    ScheduledJobRegistry jobs;

    @Inject
    Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        jobs.schedule(JobName.CASE_RECORDS, this::run);
    }

    public JobOutcome run() {
        Instant now = clock.instant();
        LocalDate today = CentreTime.day(now);
        copy.readAhead(new AsOf(today, now), CountedSinceQueries.followed(today));
        periods.findBegun(List.of(PeriodKind.HALF_YEAR), today).stream()
                .filter(period -> period.to().isBefore(today))
                .findFirst()
                .ifPresent(period -> copy.readAhead(period.asOf(period.to()), counted.since(period)));
        loader.forgetReplaced();
        return JobOutcome.acted(0);
    }
}

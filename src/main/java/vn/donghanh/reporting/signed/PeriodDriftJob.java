package vn.donghanh.reporting.signed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import vn.donghanh.operations.DueItemJob;
import vn.donghanh.operations.JobName;
import vn.donghanh.shared.CentreTime;

/**
 * Nightly job that compares each closed period with the records of today. It asks every hour, so that a night in which the server was off is made up for; what
 * was compared since midnight is not compared again.
 */
@ApplicationScoped
public class PeriodDriftJob extends DueItemJob<String> {
    @Inject
    PeriodSnapshotRepository snapshots;

    @Inject
    PeriodDriftService service;

    @Inject
    Clock clock;

    PeriodDriftJob() {
        super(JobName.PERIOD_DRIFT);
    }

    @Override
    protected Collection<String> findDue() {
        return snapshots.findNotComparedSince(
                CentreTime.today(clock).atStartOfDay(CentreTime.ZONE).toInstant());
    }

    @Override
    protected void process(String snapshotRef) {
        service.compare(snapshotRef);
    }
}

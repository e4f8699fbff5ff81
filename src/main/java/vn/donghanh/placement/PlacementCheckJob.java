package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import vn.donghanh.operations.DueItemJob;
import vn.donghanh.operations.JobName;
import vn.donghanh.shared.CentreTime;

/** Hourly job that plans the next check of work whose last one has passed. It runs on every node; planning is idempotent. */
@ApplicationScoped
public class PlacementCheckJob extends DueItemJob<String> {
    @Inject
    PlacementRepository placements;

    @Inject
    PlacementCheckService checks;

    @Inject
    Clock clock;

    PlacementCheckJob() {
        super(JobName.PLACEMENT_CHECKS);
    }

    @Override
    protected Collection<String> findDue() {
        return placements.findWithPassedCheck(CentreTime.today(clock));
    }

    @Override
    protected void process(String placementRef) {
        checks.passCheck(placementRef);
    }
}

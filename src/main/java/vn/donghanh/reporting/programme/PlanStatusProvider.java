package vn.donghanh.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.donghanh.operations.StatusFinding;
import vn.donghanh.operations.StatusProvider;
import vn.donghanh.operations.StatusRow;
import vn.donghanh.shared.CentreTime;

/** Whether a plan with targets is in force. */
@ApplicationScoped
class PlanStatusProvider implements StatusProvider {
    @Inject
    TargetQueries targets;

    @Inject
    Clock clock;

    @Override
    public List<StatusRow> status() {
        int count = targets.findTargets(CentreTime.today(clock)).size();
        return List.of(
                count > 0
                        ? StatusRow.of(StatusFinding.PLAN_IN_FORCE, count)
                        : StatusRow.of(StatusFinding.PLAN_MISSING));
    }
}

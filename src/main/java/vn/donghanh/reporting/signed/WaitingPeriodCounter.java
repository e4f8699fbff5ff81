package vn.donghanh.reporting.signed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** Counts the closings of periods that wait for the reader: to be checked, to be signed, or to be computed anew. */
@ApplicationScoped
public class WaitingPeriodCounter {
    @Inject
    PeriodSnapshotRepository snapshots;

    @Inject
    PeriodSigningPolicy signing;

    @Inject
    CurrentUser user;

    public int count() {
        EnumSet<PeriodSnapshotStatus> statuses = EnumSet.noneOf(PeriodSnapshotStatus.class);
        if (user.may(Permission.PERIOD_CHECK)) {
            statuses.add(PeriodSnapshotStatus.COMPUTED);
        }
        if (signing.maySign()) {
            statuses.add(PeriodSnapshotStatus.CHECKED);
        }
        long waiting = statuses.isEmpty() ? 0 : snapshots.countWaiting(statuses, user.id());
        return (int) (user.may(Permission.PERIOD_COMPUTE) ? waiting + snapshots.countSetBack() : waiting);
    }
}

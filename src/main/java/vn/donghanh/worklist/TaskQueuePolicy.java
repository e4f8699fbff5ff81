package vn.donghanh.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.staff.DelegationQueries;

/** Which queues the reader works off: those of her permissions; decisions that are the director's, only as director or as a delegate of today. */
@ApplicationScoped
class TaskQueuePolicy {
    private static final Set<Permission> DIRECTORS =
            EnumSet.of(Permission.PLAN_APPROVE, Permission.CLOSING_APPROVE, Permission.STAY_DECIDE);

    @Inject
    CurrentUser user;

    @Inject
    DelegationQueries delegations;

    Set<Permission> queuesToday() {
        Set<Permission> held =
                Arrays.stream(Permission.values()).filter(user::may).collect(Collectors.toSet());
        if (!delegations.mayActAsDirector()) {
            held.removeAll(DIRECTORS);
        }
        return held;
    }
}

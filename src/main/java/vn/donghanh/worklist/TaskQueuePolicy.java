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

/**
 * Determines the reader's task queues: those of the reader's permissions; the director's decisions only for the director or
 * today's delegate.
 */
@ApplicationScoped
class TaskQueuePolicy {
    private static final Set<Permission> DIRECTOR_QUEUES =
            EnumSet.of(Permission.PLAN_APPROVE, Permission.CLOSING_APPROVE, Permission.STAY_DECIDE);

    @Inject
    CurrentUser user;

    @Inject
    DelegationQueries delegations;

    Set<Permission> queuesToday() {
        Set<Permission> queues =
                Arrays.stream(Permission.values()).filter(user::may).collect(Collectors.toSet());
        if (queues.stream().anyMatch(DIRECTOR_QUEUES::contains) && !delegations.mayActAsDirector()) {
            queues.removeAll(DIRECTOR_QUEUES);
        }
        return queues;
    }
}

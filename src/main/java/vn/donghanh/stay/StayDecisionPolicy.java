package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.DelegationQueries;

/**
 * Determines who may decide on a stay: the director, or a supervisor with a delegation valid today, but never the
 * person who requested or admitted it.
 */
@ApplicationScoped
class StayDecisionPolicy {
    @Inject
    CurrentUser user;

    @Inject
    DelegationQueries delegations;

    boolean mayDecide(Stay stay) {
        return user.may(Permission.STAY_DECIDE) && delegations.mayActAsDirector() && !stay.wasBegunBy(user.id());
    }

    void requireDecider(Stay stay) {
        if (!delegations.mayActAsDirector()) {
            throw new RuleViolationException(StayRule.NOT_DELEGATED);
        }
        stay.requireNotOwn(user.id());
    }
}

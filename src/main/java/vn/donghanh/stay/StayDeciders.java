package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.staff.Delegations;

/** Who decides on a stay: the director, or a supervisor under a delegation valid today; never who has begun it. */
@ApplicationScoped
class StayDeciders {
    @Inject
    CurrentUser user;

    @Inject
    Delegations delegations;

    boolean mayDecide(Stay stay) {
        return user.may(Permission.STAY_DECIDE) && delegations.readerDecides() && !stay.isOwnOf(user.id());
    }

    void check(Stay stay) {
        if (!delegations.readerDecides()) {
            throw new RuleViolation(StayRule.NOT_DELEGATED);
        }
        stay.notOwn(user.id());
    }
}

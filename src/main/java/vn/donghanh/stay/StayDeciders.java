package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
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
        return user.may(Permission.STAY_DECIDE) && refusal(stay) == null;
    }

    void check(Stay stay) {
        StayRule refusal = refusal(stay);
        if (refusal != null) {
            throw new RuleViolation(refusal);
        }
    }

    private @Nullable StayRule refusal(Stay stay) {
        if (!delegations.readerDecides()) {
            return StayRule.NOT_DELEGATED;
        }
        return stay.isOwnOf(user.id()) ? StayRule.OWN_STAY : null;
    }
}

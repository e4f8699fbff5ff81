package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.staff.Delegations;

/** Who decides on a closing: the director, or a supervisor under a delegation valid today; never who asked for it. */
@ApplicationScoped
class ClosingApprovers {
    @Inject
    CurrentUser user;

    @Inject
    Delegations delegations;

    /** Why the present user may not decide; null when she may. */
    @Nullable
    ClosingRule refusal(Closure closure) {
        if (!delegations.readerDecides()) {
            return ClosingRule.NOT_DELEGATED;
        }
        return user.id().equals(closure.requestedBy()) ? ClosingRule.OWN_REQUEST : null;
    }

    boolean mayDecide(Closure closure) {
        return user.may(Permission.CLOSING_APPROVE) && refusal(closure) == null;
    }

    void check(Closure closure) {
        ClosingRule refusal = refusal(closure);
        if (refusal != null) {
            throw new RuleViolation(refusal);
        }
    }
}

package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.DelegationQueries;

/** Who decides on a closing: the director, or a supervisor under a delegation valid today; never who asked for it. */
@ApplicationScoped
class ClosingApprovalPolicy {
    @Inject
    CurrentUser user;

    @Inject
    DelegationQueries delegations;

    /** Why the present user may not decide; null when she may. */
    @Nullable
    ClosingRule refusal(ClosingRequest closure) {
        if (!delegations.mayActAsDirector()) {
            return ClosingRule.NOT_DELEGATED;
        }
        return user.id().equals(closure.requestedBy()) ? ClosingRule.OWN_REQUEST : null;
    }

    boolean mayDecide(ClosingRequest closure) {
        return user.may(Permission.CLOSING_APPROVE) && refusal(closure) == null;
    }

    void requireMayDecide(ClosingRequest closure) {
        ClosingRule refusal = refusal(closure);
        if (refusal != null) {
            throw new RuleViolationException(refusal);
        }
    }
}

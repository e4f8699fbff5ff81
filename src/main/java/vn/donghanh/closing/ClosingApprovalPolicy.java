package vn.donghanh.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.DelegationQueries;

/** Decides who may approve a closing request: the director, or a supervisor with a delegation valid today; never the requester. */
@ApplicationScoped
class ClosingApprovalPolicy {
    @Inject
    CurrentUser user;

    @Inject
    DelegationQueries delegations;

    /** Returns the rule that forbids the current user to decide; null when they may decide. */
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

package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.DelegationQueries;

/** Determines the user's right to decide on plans. */
@ApplicationScoped
class PlanApprovalPolicy {
    @Inject
    DelegationQueries delegations;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    PlanApprovalRight currentRight() {
        boolean director = user.roles().contains(Role.DIRECTOR);
        return new PlanApprovalRight(
                user.id(),
                director,
                director
                        ? null
                        : delegations
                                .findEndDate(user.id(), CentreTime.today(clock))
                                .orElse(null),
                user.may(Permission.PLAN_PROPOSE));
    }
}

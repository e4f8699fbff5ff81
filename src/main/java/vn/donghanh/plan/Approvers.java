package vn.donghanh.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.Delegations;

/** By what right the reader would decide on a plan. */
@ApplicationScoped
class Approvers {
    @Inject
    Delegations delegations;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    Approver me() {
        boolean director = user.roles().contains(Role.DIRECTOR);
        return new Approver(
                user.id(),
                director,
                director
                        ? null
                        : delegations
                                .until(user.id(), VietNam.day(clock.instant()))
                                .orElse(null),
                user.may(Permission.PLAN_PROPOSE));
    }
}

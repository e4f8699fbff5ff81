package vn.donghanh.reporting.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** Counts the versions of the plan that wait for the reader to confirm them as a second person. */
@ApplicationScoped
public class WaitingPlanCounter {
    @Inject
    ProgrammePlanRepository plans;

    @Inject
    CurrentUser user;

    public int count() {
        return user.may(Permission.PROGRAMME_EDIT) ? (int) plans.countProposedByOthers(user.id()) : 0;
    }
}

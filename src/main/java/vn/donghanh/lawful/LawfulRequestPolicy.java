package vn.donghanh.lawful;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staff.DelegationQueries;

/** Who reads how much of the register, and who decides: the director, or a supervisor under a delegation valid today. */
@ApplicationScoped
public class LawfulRequestPolicy {
    @Inject
    CurrentUser user;

    @Inject
    DelegationQueries delegations;

    /** How much of the register somebody reads. */
    public enum ReadScope {
        ALL,
        /** What she entered herself. */
        OWN,
        /** Every entry by its codes and month: an auditor. */
        CODES
    }

    /** @throws NotFoundException for whoever reads nothing of it */
    ReadScope readScope() {
        if (user.may(Permission.LAWFUL_REGISTER) || mayDecide()) {
            return ReadScope.ALL;
        }
        if (user.may(Permission.LAWFUL_ENTER)) {
            return ReadScope.OWN;
        }
        if (user.may(Permission.LAWFUL_AUDIT)) {
            return ReadScope.CODES;
        }
        throw new NotFoundException();
    }

    public boolean mayDecide() {
        return user.may(Permission.LAWFUL_DECIDE) && delegations.mayActAsDirector();
    }
}

package vn.donghanh.lawful;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staff.DelegationQueries;

/** Determines how much of the register a user reads, and who decides: the director, or a supervisor with a delegation valid today. */
@ApplicationScoped
public class LawfulRequestPolicy {
    @Inject
    CurrentUser user;

    @Inject
    DelegationQueries delegations;

    /** The part of the register that a user reads. */
    public enum ReadScope {
        ALL,
        /** Requests that the user entered. */
        OWN,
        /** Codes and month of every entry, for auditors. */
        CODES
    }

    /** @throws NotFoundException when the user may not read the register */
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

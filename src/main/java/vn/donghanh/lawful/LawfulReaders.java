package vn.donghanh.lawful;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.NotFound;
import vn.donghanh.staff.Delegations;

/** Who reads how much of the register, and who decides: the director, or a supervisor under a delegation valid today. */
@ApplicationScoped
public class LawfulReaders {
    @Inject
    CurrentUser user;

    @Inject
    Delegations delegations;

    /** How much of the register somebody reads. */
    public enum Reach {
        ALL,
        /** What she entered herself. */
        OWN,
        /** Every entry by its codes and month: an auditor. */
        CODES
    }

    /** @throws NotFound for whoever reads nothing of it */
    Reach reach() {
        if (user.may(Permission.LAWFUL_REGISTER) || decides()) {
            return Reach.ALL;
        }
        if (user.may(Permission.LAWFUL_ENTER)) {
            return Reach.OWN;
        }
        if (user.may(Permission.LAWFUL_AUDIT)) {
            return Reach.CODES;
        }
        throw new NotFound();
    }

    public boolean decides() {
        return user.may(Permission.LAWFUL_DECIDE) && delegations.readerDecides();
    }
}

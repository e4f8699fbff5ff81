package vn.donghanh.account.web;

import java.io.Serial;
import java.util.EnumSet;
import java.util.Set;
import vn.donghanh.security.Role;
import vn.donghanh.staff.PartnerDetails;

/** Form fields of a partner user who gets an account. */
public class PartnerPersonForm extends PersonForm {
    @Serial
    private static final long serialVersionUID = 1L;

    private Set<Role> roles = EnumSet.noneOf(Role.class);

    PartnerDetails toPartnerDetails() {
        return new PartnerDetails(getName(), getShortName(), getAddress());
    }

    public Set<Role> getRoles() {
        return roles;
    }

    public void setRoles(Set<Role> roles) {
        this.roles = roles;
    }
}

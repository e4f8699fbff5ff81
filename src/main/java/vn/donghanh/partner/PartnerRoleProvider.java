package vn.donghanh.partner;

import java.util.Set;
import vn.donghanh.security.Role;

/** Provides the roles that follow from the type of a partner organisation and not from the services that it offers. Implemented by features. */
public interface PartnerRoleProvider {
    /** Returns the roles of those who answer at organisations of this type. */
    Set<Role> roles(PartnerType type);
}

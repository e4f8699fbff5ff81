package vn.donghanh.staff;

import java.io.Serializable;
import java.util.Set;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;

/** A member of staff as listed by other features, with confirmed roles only. */
public record StaffMember(StaffId id, String username, String name, String shortName, Set<Role> roles, long unitId)
        implements Serializable {
    public StaffMember {
        roles = Set.copyOf(roles);
    }

    /** Whether one of the confirmed roles has the permission; says nothing of a single case. */
    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.hasPermission(permission));
    }
}

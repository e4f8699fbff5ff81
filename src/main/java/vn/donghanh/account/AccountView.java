package vn.donghanh.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;
import vn.donghanh.staff.AccountStatus;
import vn.donghanh.staff.RolePolicy;
import vn.donghanh.staff.RoleRow;
import vn.donghanh.staff.SessionRow;
import vn.donghanh.staff.StaffDetails;

/**
 * One account as shown to an administrator. {@code codeExpiresAt}: expiry of an open one-time code. {@code offered}: roles that may be granted to
 * it. {@code confirmable}: whether there is a director who could confirm a role that waits.
 */
public record AccountView(
        String ref,
        String username,
        StaffDetails details,
        AccountStatus state,
        List<RoleRow> roles,
        List<Role> offered,
        List<SessionRow> sessions,
        boolean secondFactor,
        @Nullable Instant codeExpiresAt,
        boolean confirmable)
        implements Serializable {
    public boolean mayTransitionTo(AccountStatus target) {
        return state.next().contains(target);
    }

    static List<Role> grantableRoles(Set<Role> heldRoles) {
        return RolePolicy.staffRoles().stream()
                .filter(role -> RolePolicy.isCompatible(role, heldRoles))
                .toList();
    }
}

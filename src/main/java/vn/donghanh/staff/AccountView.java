package vn.donghanh.staff;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;

/** One account as its administrator sees it. {@code codeUntil}: until when an open one-time code is good. {@code offered}: roles that may be granted to it. */
public record AccountView(
        String ref,
        String username,
        StaffDetails details,
        AccountState state,
        List<RoleRow> roles,
        List<Role> offered,
        List<SessionRow> sessions,
        boolean secondFactor,
        @Nullable Instant codeUntil)
        implements Serializable {
    public boolean may(AccountState target) {
        return state.next().contains(target);
    }

    static List<Role> offeredBeside(Set<Role> held) {
        return RoleRules.forStaff().stream()
                .filter(role -> RoleRules.goesWith(role, held))
                .toList();
    }
}

package vn.donghanh.staff;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;

/** A row of the list of partner accounts. {@code own}: whether it is the user's own account. */
public record PartnerAccountRow(
        String ref,
        String username,
        String name,
        AccountStatus state,
        @Nullable Instant lastActive,
        @Nullable Instant codeUntil,
        List<RoleRow> roles,
        boolean own,
        boolean secondFactor)
        implements Serializable {
    public PartnerAccountRow {
        roles = List.copyOf(roles);
    }

    /** Whether the owner administers the organisation's users today. */
    public boolean isAdministrator() {
        return state == AccountStatus.ACTIVE
                && roles.stream().anyMatch(role -> role.role() == Role.PARTNER_ADMIN && role.confirmed());
    }
}

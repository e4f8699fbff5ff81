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
        List<Role> roles,
        boolean own,
        boolean secondFactor)
        implements Serializable {
    public PartnerAccountRow {
        roles = List.copyOf(roles);
    }
}

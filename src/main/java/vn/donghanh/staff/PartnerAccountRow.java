package vn.donghanh.staff;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;

/** An account of a partner organisation in the list of whoever administers it. {@code own}: the reader's own. */
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

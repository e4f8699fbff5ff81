package vn.donghanh.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;

/** Who acts in this request, as the database knew her when it began. {@code session} is the session's ref; null in work without a browser. */
public record SignedIn(
        StaffId id,
        String username,
        String displayName,
        String shortName,
        FormOfAddress address,
        long unitId,
        Set<Role> roles,
        @Nullable String session) {
    public SignedIn {
        roles = Set.copyOf(roles);
    }
}

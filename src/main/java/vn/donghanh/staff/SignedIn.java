package vn.donghanh.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;

/** Who acts in this request, as the database knew her when it began. {@code session} is the session's ref; null in work without a browser. She has a unit or a partner's seat. */
public record SignedIn(
        StaffId id,
        String username,
        String displayName,
        String shortName,
        FormOfAddress address,
        @Nullable Long unitId,
        @Nullable PartnerSeat seat,
        Set<Role> roles,
        @Nullable String session) {
    public SignedIn {
        roles = Set.copyOf(roles);
    }
}

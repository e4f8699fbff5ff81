package vn.donghanh.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;

/**
 * Who acts in this request, as the database knew her when it began. She has a unit or a partner's seat.
 *
 * @param session the session's ref; null in work without a browser
 * @param secondFactor whether she has one
 * @param passkey whether one of them is a passkey
 * @param provedAt when she last proved in this session who she is, with her second factor if she has one
 */
public record AuthenticatedUser(
        StaffId id,
        String username,
        String displayName,
        String shortName,
        Salutation address,
        @Nullable Long unitId,
        @Nullable PartnerMembership membership,
        Set<Role> roles,
        @Nullable String session,
        boolean secondFactor,
        boolean passkey,
        @Nullable Instant provedAt) {
    /** How long a proof is good for what asks for a fresh one. */
    static final Duration PROOF_VALIDITY = Duration.ofMinutes(15);

    public AuthenticatedUser {
        roles = Set.copyOf(roles);
    }

    public boolean isRecentlyAuthenticated(Instant now) {
        return session == null || (provedAt != null && now.isBefore(provedAt.plus(PROOF_VALIDITY)));
    }
}

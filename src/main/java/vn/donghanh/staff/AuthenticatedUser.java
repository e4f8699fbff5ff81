package vn.donghanh.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;

/**
 * The user of a request, as read from the database when the request began. Has either a unit or a membership in a partner organisation.
 * @param session the session's ref; null for code that runs without a browser
 * @param secondFactor whether the user has a second factor
 * @param passkey whether one of the second factors is a passkey
 * @param provedAt time of the last reauthentication in this session, with the second factor if there is one
 * @param standingIn false if the user stands in for nobody today
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
        @Nullable Instant provedAt,
        boolean standingIn) {
    /** How long a reauthentication is valid for use cases that require a recent one. */
    static final Duration PROOF_VALIDITY = Duration.ofMinutes(15);

    public AuthenticatedUser {
        roles = Set.copyOf(roles);
    }

    public boolean isRecentlyAuthenticated(Instant now) {
        return session == null
                || (provedAt != null
                        && now.isBefore(provedAt.plus(PROOF_VALIDITY))
                        // not one of a clock that was ahead and has been set back
                        && now.isAfter(provedAt.minus(PROOF_VALIDITY)));
    }
}

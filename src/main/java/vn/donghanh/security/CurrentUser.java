package vn.donghanh.security;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The user of the current request. Implemented by {@code signin} from the session, which is read again on every request. */
public interface CurrentUser {
    boolean isSignedIn();

    /** @throws IllegalStateException when nobody is signed in */
    StaffId id();

    /** Returns null when nobody is signed in, such as when a scheduled job acts. */
    default @Nullable StaffId idOrNull() {
        return isSignedIn() ? id() : null;
    }

    String username();

    String displayName();

    /**
     * Returns the id of the unit the account belongs to.
     * @throws IllegalStateException for a partner account, which belongs to no unit
     */
    long unitId();

    /**
     * Returns the partner organisation of the account; empty for the Centre's staff. Everything shown to a partner is loaded by its id and by this
     * organisation.
     */
    Optional<OrganisationId> organisation();

    /** Returns the name of that organisation, for the page header; empty for the Centre's staff. */
    String organisationName();

    /** Returns the effective roles only: confirmed and not revoked. */
    Set<Role> roles();

    /** Returns false if the user stands in for no absent colleague today; for whom, only the covers say. */
    boolean isStandingIn();

    /** Whether the user has reauthenticated within the last fifteen minutes; see {@link StepUp}. */
    boolean isRecentlyAuthenticated();

    /**
     * Whether the user holds the permission. {@code OWN_ACCOUNT} is held by every signed-in user, even while their roles wait for the director's
     * confirmation.
     */
    default boolean may(Permission permission) {
        if (permission == Permission.OWN_ACCOUNT) {
            return isSignedIn();
        }
        return isSignedIn() && roles().stream().anyMatch(role -> role.hasPermission(permission));
    }
}

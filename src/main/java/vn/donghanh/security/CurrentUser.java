package vn.donghanh.security;

import java.util.Optional;
import java.util.Set;

/** Who acts. Implemented by {@code staff} from the signed-in session, read again on every request. */
public interface CurrentUser {
    boolean isSignedIn();

    /** @throws IllegalStateException when nobody is signed in */
    StaffId id();

    String username();

    String displayName();

    /**
     * The unit the account works in, by its id.
     *
     * @throws IllegalStateException for a partner's account, which works in none
     */
    long unitId();

    /** The partner organisation the account belongs to; empty for the Centre's staff. What is shown to a partner is loaded by its id and by this. */
    Optional<OrganisationId> organisation();

    /** What that organisation is called, for the head of her screens; empty for the Centre's staff. */
    String organisationName();

    /** Confirmed and valid roles only. */
    Set<Role> roles();

    /** Whether she proved within the last fifteen minutes who she is; see {@link StepUp}. */
    boolean isRecentlyAuthenticated();

    /** One's own account is anyone's who signed in, also while her roles wait for the director's word. */
    default boolean may(Permission permission) {
        if (permission == Permission.OWN_ACCOUNT) {
            return isSignedIn();
        }
        return isSignedIn() && roles().stream().anyMatch(role -> role.hasPermission(permission));
    }
}

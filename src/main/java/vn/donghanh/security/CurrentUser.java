package vn.donghanh.security;

import java.util.Set;

/** Who acts. Implemented by {@code staff} from the signed-in session, read again on every request. */
public interface CurrentUser {
    boolean isSignedIn();

    /** @throws IllegalStateException when nobody is signed in */
    StaffId id();

    String username();

    String displayName();

    /** The unit the account works in, by its id. */
    long unitId();

    /** Confirmed and valid roles only. */
    Set<Role> roles();

    default boolean may(Permission permission) {
        return isSignedIn() && roles().stream().anyMatch(role -> role.holds(permission));
    }
}

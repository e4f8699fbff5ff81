package vn.donghanh.testing;

import java.util.Optional;
import java.util.Set;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;

/** A current user with these roles, for rules that ask for one; {@link #nobody} is a visitor who is not signed in. */
public record UserFixture(StaffId id, Set<Role> roles, boolean isSignedIn) implements CurrentUser {
    public static CurrentUser with(Role... roles) {
        return new UserFixture(new StaffId(1), Set.of(roles), true);
    }

    public static CurrentUser nobody() {
        return new UserFixture(new StaffId(1), Set.of(Role.values()), false);
    }

    @Override
    public String username() {
        return "somebody";
    }

    @Override
    public String displayName() {
        return "Somebody";
    }

    @Override
    public long unitId() {
        return 1;
    }

    @Override
    public Optional<OrganisationId> organisation() {
        return Optional.empty();
    }

    @Override
    public String organisationName() {
        return "";
    }

    @Override
    public boolean isStandingIn() {
        return true;
    }

    @Override
    public boolean isRecentlyAuthenticated() {
        return true;
    }
}

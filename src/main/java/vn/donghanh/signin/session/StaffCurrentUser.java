package vn.donghanh.signin.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.AuthenticatedUser;
import vn.donghanh.staff.PartnerMembership;

/** The current user: the signed-in one, or the one set by {@link RunAs} (demo data, tests). */
@ApplicationScoped
public class StaffCurrentUser implements CurrentUser {
    @Inject
    RequestIdentity identity;

    @Inject
    Clock clock;

    @Override
    public boolean isSignedIn() {
        return findUser() != null;
    }

    @Override
    public StaffId id() {
        return requireUser().id();
    }

    @Override
    public String username() {
        return requireUser().username();
    }

    @Override
    public String displayName() {
        return requireUser().displayName();
    }

    @Override
    public long unitId() {
        Long unit = requireUser().unitId();
        if (unit == null) {
            throw new IllegalStateException("A partner's account works in no unit");
        }
        return unit;
    }

    @Override
    public Optional<OrganisationId> organisation() {
        AuthenticatedUser authenticatedUser = findUser();
        return authenticatedUser == null
                ? Optional.empty()
                : Optional.ofNullable(authenticatedUser.membership()).map(PartnerMembership::organisation);
    }

    @Override
    public String organisationName() {
        PartnerMembership membership = requireUser().membership();
        return membership == null ? "" : membership.name();
    }

    @Override
    public Set<Role> roles() {
        return requireUser().roles();
    }

    @Override
    public boolean isStandingIn() {
        return requireUser().standingIn();
    }

    @Override
    public boolean isRecentlyAuthenticated() {
        AuthenticatedUser authenticatedUser = findUser();
        return authenticatedUser != null && authenticatedUser.isRecentlyAuthenticated(clock.instant());
    }

    @Nullable
    AuthenticatedUser findUser() {
        AuthenticatedUser runAsUser = RunAs.current();
        if (runAsUser != null) {
            return runAsUser;
        }
        try {
            return identity.user();
        } catch (ContextNotActiveException noRequest) {
            return null;
        }
    }

    public AuthenticatedUser requireUser() {
        AuthenticatedUser authenticatedUser = findUser();
        if (authenticatedUser == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return authenticatedUser;
    }
}

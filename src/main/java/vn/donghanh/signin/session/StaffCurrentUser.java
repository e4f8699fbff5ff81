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

/** The signed-in member of staff, or the one in whose name code runs (demo data, tests). */
@ApplicationScoped
public class StaffCurrentUser implements CurrentUser {
    @Inject
    RequestIdentity identity;

    @Inject
    Clock clock;

    @Override
    public boolean isSignedIn() {
        return signedIn() != null;
    }

    @Override
    public StaffId id() {
        return present().id();
    }

    @Override
    public String username() {
        return present().username();
    }

    @Override
    public String displayName() {
        return present().displayName();
    }

    @Override
    public long unitId() {
        Long unit = present().unitId();
        if (unit == null) {
            throw new IllegalStateException("A partner's account works in no unit");
        }
        return unit;
    }

    @Override
    public Optional<OrganisationId> organisation() {
        AuthenticatedUser who = signedIn();
        return who == null ? Optional.empty() : Optional.ofNullable(who.seat()).map(PartnerMembership::organisation);
    }

    @Override
    public String workplace() {
        PartnerMembership seat = present().seat();
        return seat == null ? "" : seat.name();
    }

    @Override
    public Set<Role> roles() {
        return present().roles();
    }

    @Override
    public boolean provedLately() {
        AuthenticatedUser who = signedIn();
        return who != null && who.provedLately(clock.instant());
    }

    @Nullable
    AuthenticatedUser signedIn() {
        AuthenticatedUser inCode = RunAs.current();
        if (inCode != null) {
            return inCode;
        }
        try {
            return identity.user();
        } catch (ContextNotActiveException noRequest) {
            return null;
        }
    }

    public AuthenticatedUser present() {
        AuthenticatedUser who = signedIn();
        if (who == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return who;
    }
}

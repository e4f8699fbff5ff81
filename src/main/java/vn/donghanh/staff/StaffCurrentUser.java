package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;

/** The signed-in member of staff, or the one in whose name code runs (demo data, tests). */
@ApplicationScoped
class StaffCurrentUser implements CurrentUser {
    @Inject
    Identity identity;

    @Override
    public boolean isSignedIn() {
        return who() != null;
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
        return present().unitId();
    }

    @Override
    public Set<Role> roles() {
        return present().roles();
    }

    @Nullable
    SignedIn who() {
        SignedIn inCode = ActingAs.current();
        if (inCode != null) {
            return inCode;
        }
        try {
            return identity.who();
        } catch (ContextNotActiveException noRequest) {
            return null;
        }
    }

    SignedIn present() {
        SignedIn who = who();
        if (who == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return who;
    }
}

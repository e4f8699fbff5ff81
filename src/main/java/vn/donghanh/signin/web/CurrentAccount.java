package vn.donghanh.signin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.signin.session.RequestIdentity;
import vn.donghanh.staff.AuthenticatedUser;

/** The account data that every page needs to request the right credential from its user. */
@Named
@RequestScoped
public class CurrentAccount {
    @Inject
    RequestIdentity identity;

    /** Whether the user reauthenticates with a code instead of the passphrase. */
    public boolean isSecondFactor() {
        AuthenticatedUser authenticatedUser = user();
        return authenticatedUser != null && authenticatedUser.secondFactor();
    }

    /** Whether the user has a passkey. */
    public boolean isPasskey() {
        AuthenticatedUser authenticatedUser = user();
        return authenticatedUser != null && authenticatedUser.passkey();
    }

    private AuthenticatedUser user() {
        return identity.user() == null ? identity.lockedUser() : identity.user();
    }
}

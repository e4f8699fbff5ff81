package vn.donghanh.signin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.signin.session.RequestIdentity;
import vn.donghanh.staff.AuthenticatedUser;

/** What every page needs to know of its reader's account, to ask her for the right thing. */
@Named
@RequestScoped
public class CurrentAccount {
    @Inject
    RequestIdentity identity;

    /** Whether she proves herself with a code instead of her passphrase. */
    public boolean isSecondFactor() {
        AuthenticatedUser authenticatedUser = user();
        return authenticatedUser != null && authenticatedUser.secondFactor();
    }

    /** Whether a passkey is one of the things she proves herself with. */
    public boolean isPasskey() {
        AuthenticatedUser authenticatedUser = user();
        return authenticatedUser != null && authenticatedUser.passkey();
    }

    private AuthenticatedUser user() {
        return identity.user() == null ? identity.lockedUser() : identity.user();
    }
}

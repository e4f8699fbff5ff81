package vn.donghanh.staff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.staff.Identity;
import vn.donghanh.staff.SignedIn;

/** What every page needs to know of its reader's account, to ask her for the right thing. */
@Named
@RequestScoped
public class Me {
    @Inject
    Identity identity;

    /** Whether she proves herself with a code instead of her passphrase. */
    public boolean isSecondFactor() {
        SignedIn who = who();
        return who != null && who.secondFactor();
    }

    /** Whether a passkey is one of the things she proves herself with. */
    public boolean isPasskey() {
        SignedIn who = who();
        return who != null && who.passkey();
    }

    private SignedIn who() {
        return identity.who() == null ? identity.locked() : identity.who();
    }
}

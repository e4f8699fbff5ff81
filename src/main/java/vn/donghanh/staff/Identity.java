package vn.donghanh.staff;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who makes this request. Set once, by the sign-in mechanism, before anything else of the request runs. */
@RequestScoped
public class Identity {
    private @Nullable Standing standing;

    public void is(Standing now) {
        standing = now;
    }

    /** Null unless the session is open. */
    public @Nullable SignedIn who() {
        return standing != null && standing.state() == Standing.State.OPEN ? standing.who() : null;
    }

    /** Who has given her passphrase and owes her second factor; null when there is no such session. */
    public @Nullable SignedIn half() {
        return standing != null && standing.state() == Standing.State.HALF ? standing.who() : null;
    }

    /** Whose session waits behind the lock; null when nothing is locked. */
    public @Nullable SignedIn locked() {
        return standing != null && standing.state() == Standing.State.LOCKED ? standing.who() : null;
    }
}

package vn.donghanh.signin.session;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import vn.donghanh.staff.AuthenticatedUser;
import vn.donghanh.staff.SessionStatus;

/** Who makes this request. Set once, by the sign-in mechanism, before anything else of the request runs. */
@RequestScoped
public class RequestIdentity {
    private @Nullable SessionStatus sessionStatus;

    public void setStatus(SessionStatus now) {
        sessionStatus = now;
    }

    /** Null unless the session is open. */
    public @Nullable AuthenticatedUser user() {
        return sessionStatus != null && sessionStatus.state() == SessionStatus.Kind.OPEN ? sessionStatus.user() : null;
    }

    /** Who has given her passphrase and owes her second factor; null when there is no such session. */
    public @Nullable AuthenticatedUser userAwaitingSecondFactor() {
        return sessionStatus != null && sessionStatus.state() == SessionStatus.Kind.HALF ? sessionStatus.user() : null;
    }

    /** Whose session waits behind the lock; null when nothing is locked. */
    public @Nullable AuthenticatedUser lockedUser() {
        return sessionStatus != null && sessionStatus.state() == SessionStatus.Kind.LOCKED
                ? sessionStatus.user()
                : null;
    }
}

package vn.donghanh.signin.session;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import vn.donghanh.staff.AuthenticatedUser;
import vn.donghanh.staff.SessionStatus;

/** The session status of the current request. Set once by the sign-in mechanism, before any other part of the request runs. */
@RequestScoped
public class RequestIdentity {
    private @Nullable SessionStatus sessionStatus;

    public void setStatus(SessionStatus newStatus) {
        sessionStatus = newStatus;
    }

    /** Returns the signed-in user; null unless the session is open. */
    public @Nullable AuthenticatedUser user() {
        return sessionStatus != null && sessionStatus.state() == SessionStatus.SessionPhase.OPEN
                ? sessionStatus.user()
                : null;
    }

    /** Returns the user whose passphrase was correct and whose second factor is still required; null when there is no such session. */
    public @Nullable AuthenticatedUser userAwaitingSecondFactor() {
        return sessionStatus != null && sessionStatus.state() == SessionStatus.SessionPhase.AWAITING_SECOND_FACTOR
                ? sessionStatus.user()
                : null;
    }

    /** Returns the user of a locked session; null when the session is not locked. */
    public @Nullable AuthenticatedUser lockedUser() {
        return sessionStatus != null && sessionStatus.state() == SessionStatus.SessionPhase.LOCKED
                ? sessionStatus.user()
                : null;
    }
}

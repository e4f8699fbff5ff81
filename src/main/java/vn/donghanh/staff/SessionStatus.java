package vn.donghanh.staff;

import org.jspecify.annotations.Nullable;

/**
 * The status of a session token at this moment, with its user as long as the session is not over.
 *
 * @param activityDue whether the next activity has to be recorded: the one before is some seconds old
 */
public record SessionStatus(SessionPhase state, @Nullable AuthenticatedUser user, boolean activityDue) {
    public enum SessionPhase {
        /** No session: not signed in. */
        NONE,
        /** The passphrase was correct; the second factor is still to be verified or set up. */
        AWAITING_SECOND_FACTOR,
        OPEN,
        /** Locked by the user or after ten minutes of inactivity: only its owner can unlock it. */
        LOCKED,
        ENDED
    }

    public static final SessionStatus NOBODY = new SessionStatus(SessionPhase.NONE, null, false);

    public static final SessionStatus ENDED = new SessionStatus(SessionPhase.ENDED, null, false);
}

package vn.donghanh.staff;

import org.jspecify.annotations.Nullable;

/** What a session token is worth at this moment, and whose it is as long as it is worth something. */
public record SessionStatus(Kind state, @Nullable AuthenticatedUser user) {
    public enum Kind {
        /** Nobody has signed in yet. */
        NONE,
        /** The passphrase was right; the second factor is still to be shown, or to be set up. */
        HALF,
        OPEN,
        /** Covered by hand or left alone for ten minutes: only its owner opens it. */
        LOCKED,
        ENDED
    }

    public static final SessionStatus NOBODY = new SessionStatus(Kind.NONE, null);

    public static final SessionStatus ENDED = new SessionStatus(Kind.ENDED, null);
}

package vn.donghanh.staff;

import org.jspecify.annotations.Nullable;

/** What a session token is worth at this moment, and whose it is as long as it is worth something. */
public record Standing(State state, @Nullable SignedIn who) {
    public enum State {
        /** Nobody has signed in yet. */
        NONE,
        /** The passphrase was right; the second factor is still to be shown, or to be set up. */
        HALF,
        OPEN,
        /** Covered by hand or left alone for ten minutes: only its owner opens it. */
        LOCKED,
        ENDED
    }

    public static final Standing NOBODY = new Standing(State.NONE, null);

    static final Standing ENDED = new Standing(State.ENDED, null);
}

package vn.donghanh.person.contact;

import java.util.Arrays;
import java.util.List;

/** A way in which the client agreed to be reached. */
public enum ContactChannel {
    CALL,
    SMS,
    ZALO,
    MESSENGER,
    VIA_PEER,
    VIA_PERSON,
    IN_PERSON,
    CLIENT_CALLS,
    NONE,
    /** The client came to the Centre: never agreed on beforehand, only what happened. */
    CLIENT_COMES;

    /** What can be agreed on with a client. */
    public static List<ContactChannel> agreeable() {
        return Arrays.stream(values())
                .filter(channel -> channel != CLIENT_COMES)
                .toList();
    }

    /** What an attempt to reach a client can have been. */
    public static List<ContactChannel> used() {
        return Arrays.stream(values()).filter(channel -> channel != NONE).toList();
    }

    /** The client took the step, so nothing had to be allowed. */
    public boolean isInitiatedByClient() {
        return this == CLIENT_CALLS || this == CLIENT_COMES;
    }

    public boolean isFaceToFace() {
        return this == IN_PERSON || this == CLIENT_COMES;
    }

    /** Whether it leaves words on her phone that somebody else may read. */
    boolean leavesText() {
        return this == SMS || this == ZALO || this == MESSENGER;
    }
}

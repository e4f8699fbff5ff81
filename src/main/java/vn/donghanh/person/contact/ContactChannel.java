package vn.donghanh.person.contact;

import java.util.Arrays;
import java.util.List;

/** A channel by which the client agreed to be contacted. */
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
    /** The client came to the Centre: never agreed beforehand, only recorded. */
    CLIENT_COMES;

    /** Returns the channels that can be agreed with a client. */
    public static List<ContactChannel> agreeable() {
        return Arrays.stream(values())
                .filter(channel -> channel != CLIENT_COMES)
                .toList();
    }

    /** Returns the channels that a contact attempt can have used. */
    public static List<ContactChannel> used() {
        return Arrays.stream(values()).filter(channel -> channel != NONE).toList();
    }

    /** Returns whether the client initiated the contact, which needs no agreement. */
    public boolean isInitiatedByClient() {
        return this == CLIENT_CALLS || this == CLIENT_COMES;
    }

    public boolean isFaceToFace() {
        return this == IN_PERSON || this == CLIENT_COMES;
    }

    /** Returns whether it leaves text on the client's phone that others may read. */
    boolean leavesText() {
        return this == SMS || this == ZALO || this == MESSENGER;
    }
}

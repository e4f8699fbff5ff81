package vn.donghanh.person;

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
    NONE;

    /** Whether it leaves words on her phone that somebody else may read. */
    boolean leavesText() {
        return this == SMS || this == ZALO || this == MESSENGER;
    }
}

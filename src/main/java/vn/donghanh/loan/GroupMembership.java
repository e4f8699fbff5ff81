package vn.donghanh.loan;

/** How the client stands to a savings and loan group, through which some channels lend. */
public enum GroupMembership {
    MEMBER,
    JOINING,
    NOT_MEMBER,
    /** The client does not want the members to know. */
    NOT_WANTED;

    /** Returns whether a channel that lends through groups can be used. */
    boolean isIn() {
        return this == MEMBER || this == JOINING;
    }
}

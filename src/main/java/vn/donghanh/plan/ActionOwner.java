package vn.donghanh.plan;

/** The owner of an action: the client, a member of staff, or someone outside the Centre. */
public enum ActionOwner {
    CLIENT,
    STAFF,
    PARTNER
}

package vn.donghanh.plan;

/** Who does an action: she herself, a member of staff, or someone outside the Centre. */
public enum ActionOwner {
    CLIENT,
    STAFF,
    PARTNER
}

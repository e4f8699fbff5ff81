package vn.donghanh.feedback.complaint;

/** Whom a complaint is addressed to. */
public enum ComplaintAddressee {
    SUPERVISOR,
    DIRECTOR
}

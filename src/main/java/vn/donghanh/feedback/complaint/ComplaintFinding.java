package vn.donghanh.feedback.complaint;

/** What the addressee found. */
public enum ComplaintFinding {
    JUSTIFIED,
    PARTLY_JUSTIFIED,
    NOT_JUSTIFIED,
    NOT_CLEAR
}

package vn.donghanh.service.counselling;

/** How client and counsellor meet. */
public enum SessionMethod {
    AT_CENTRE,
    /** In person at a place that the client chose. */
    ELSEWHERE,
    PHONE,
    VIDEO,
    MESSAGES
}

package vn.donghanh.reporting.supervision;

/** What is known of something that a client had at closing. */
public enum LastingAnswer {
    HELD,
    LOST,
    UNKNOWN
}

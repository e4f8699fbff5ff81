package vn.donghanh.reference;

/** In what a deadline is counted. */
public enum TimeUnit {
    HOURS,
    DAYS,
    WORKING_DAYS,
    MONTHS
}

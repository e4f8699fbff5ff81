package vn.donghanh.reference;

/** In what a deadline is counted. */
public enum DeadlineUnit {
    HOURS,
    DAYS,
    WORKING_DAYS,
    MONTHS
}

package vn.donghanh.reference;

/** The unit of a deadline. */
public enum DeadlineUnit {
    HOURS,
    DAYS,
    WORKING_DAYS,
    MONTHS
}

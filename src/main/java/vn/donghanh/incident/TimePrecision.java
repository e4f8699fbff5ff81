package vn.donghanh.incident;

/** How exactly the time of an incident is known. */
public enum TimePrecision {
    EXACT,
    ABOUT,
    /** Only the day: deadlines are counted from its beginning. */
    DAY,
    UNKNOWN
}

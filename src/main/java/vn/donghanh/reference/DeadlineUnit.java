package vn.donghanh.reference;

/** The unit of a deadline. */
public enum DeadlineUnit {
    HOURS(87_600),
    DAYS(3_650),
    WORKING_DAYS(2_500),
    MONTHS(120);

    private final int tenYears;

    DeadlineUnit(int tenYears) {
        this.tenYears = tenYears;
    }

    /** Returns about how many of them ten years have: no deadline is longer. */
    int inTenYears() {
        return tenYears;
    }
}

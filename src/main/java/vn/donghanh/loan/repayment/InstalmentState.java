package vn.donghanh.loan.repayment;

/** How an instalment stands on a day, counting what was paid back against the earliest first. */
public enum InstalmentState {
    PAID,
    /** Its day has passed. */
    LATE,
    AHEAD
}

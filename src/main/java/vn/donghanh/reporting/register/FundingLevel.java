package vn.donghanh.reporting.register;

/** Where money comes from, as the forms ask. */
public enum FundingLevel {
    CENTRAL,
    LOCAL,
    OTHER
}

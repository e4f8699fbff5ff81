package vn.donghanh.reporting.programme;

/** The kinds of reporting period. */
public enum PeriodKind {
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR
}

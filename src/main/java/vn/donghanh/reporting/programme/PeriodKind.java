package vn.donghanh.reporting.programme;

/** The periods by which is reported. */
public enum PeriodKind {
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR
}

package vn.donghanh.programme;

/** The periods by which is reported. */
public enum PeriodKind {
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR
}

package vn.donghanh.reporting.returns;

import vn.donghanh.shared.BusinessRule;

/** Rules of the cells of a sheet; each refusal is tied to its cell. Its first argument is the number of the row, unless it concerns the whole sheet. */
public enum ReturnSheetRule implements BusinessRule {
    NO_LINES,
    /** Argument: the most rows. */
    TOO_MANY_ROWS,
    /** What was pasted is wider than the sheet. Argument: the number of columns. */
    TOO_MANY_COLUMNS,
    CELL_MISSING,
    /** Argument: the most characters. */
    CELL_TOO_LONG,
    /** A spreadsheet would calculate it. */
    FORMULA,
    /** Arguments: the number of communes that exist on the last day of the period, that day. */
    UNKNOWN_COMMUNE,
    /** Several communes have that name: the kind of unit in front tells them apart. */
    AMBIGUOUS_COMMUNE,
    NOT_LISTED,
    NOT_A_NUMBER,
    MORE_THAN_ALL,
    /** Argument: the first day of the quarter. */
    QUARTER_NOT_BEGUN,
    NO_ACTIVITY,
    /** Argument: the number of the earlier row. */
    ROW_TWICE,
    NOT_A_DAY,
    /** Arguments: the first and the last day of the period. */
    DAY_OUTSIDE_PERIOD,
    DAY_IN_FUTURE,
    NOT_A_LINK
}

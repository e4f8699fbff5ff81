package vn.donghanh.reporting.released;

/** Where a number left the Centre. */
public enum ReleasePlace {
    /** The tables and pages of a closed period, since the period was signed. */
    PERIOD,
    /** A letter to an authority. */
    LETTER
}

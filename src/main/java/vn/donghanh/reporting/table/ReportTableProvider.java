package vn.donghanh.reporting.table;

/** Counts one table of the reports. Implemented by one class for each form. */
public interface ReportTableProvider {
    /** Returns the form, such as {@code B02}. */
    String code();

    /** Whether the table is for the Centre alone: in no release and in no document for others. */
    default boolean isInternal() {
        return false;
    }

    /** Counts the table in a constant number of SQL statements. */
    ReportTable compute(ReportedPeriod period);
}

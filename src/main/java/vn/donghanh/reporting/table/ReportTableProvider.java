package vn.donghanh.reporting.table;

import java.util.Set;

/** Counts one table of the reports. Implemented by one class for each form. */
public interface ReportTableProvider {
    /** Returns the form, such as {@code B02}. */
    String code();

    /** Whether the table is for the Centre alone: in no release and in no document for others. */
    default boolean isInternal() {
        return false;
    }

    /** Returns what is opened of clients for counting alone, as the audit log names it. */
    default Set<String> opened() {
        return Set.of();
    }

    /** Counts the table in a constant number of SQL statements. */
    ReportTable compute(ReportedPeriod period);
}

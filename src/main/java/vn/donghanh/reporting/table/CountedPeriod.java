package vn.donghanh.reporting.table;

import java.util.List;

/**
 * All tables of a period with true figures.
 *
 * @param tables in the order of their codes
 */
public record CountedPeriod(ReportedPeriod reported, List<ReportTable> tables) {
    public CountedPeriod {
        tables = List.copyOf(tables);
    }
}

package vn.donghanh.reporting.signed;

import java.util.List;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.table.ReportTable;
import vn.donghanh.reporting.table.ReportedPeriod;

/**
 * Decides which figures of a period may leave the Centre. Called once, when the period is computed; what it returns is stored and signed with the true
 * figures, so the same tables must give the same answer. While there is no implementation, nothing is released.
 */
public interface PeriodReleaseProvider {
    /** @param tables with true figures, in the order of their codes */
    ReleasedTables release(List<ReportTable> tables, ReportedPeriod period);

    /** Called when what was released last for the period is signed, in the same transaction. */
    void signed(Period period);
}

package vn.donghanh.reporting.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.ReportData;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PlanReference;

/**
 * A period that is reported, with what is counted in it.
 *
 * @param unitsOn the day whose administrative units the report uses: one set for a period
 * @param data the counted cases as of the last day and the cutoff of the period
 * @param plan the version of the plan that held on the last day, as known at the cutoff; null when there was none
 */
public record ReportedPeriod(Period period, LocalDate unitsOn, ReportData data, @Nullable PlanReference plan) {
    public ReportedPeriod(Period period, LocalDate unitsOn, ReportData data) {
        this(period, unitsOn, data, null);
    }
}

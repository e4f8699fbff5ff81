package vn.donghanh.reporting.table;

import java.time.LocalDate;
import vn.donghanh.reporting.ReportData;
import vn.donghanh.reporting.programme.Period;

/**
 * A period that is reported, with what is counted in it.
 *
 * @param unitsOn the day whose administrative units the report uses: one set for a period
 * @param data the counted cases as of the last day and the cutoff of the period
 */
public record ReportedPeriod(Period period, LocalDate unitsOn, ReportData data) {}

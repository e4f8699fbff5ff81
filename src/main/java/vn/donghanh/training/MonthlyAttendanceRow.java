package vn.donghanh.training;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * Attendance of one month.
 *
 * @param threshold in per cent; below it the worker contacts the client
 */
public record MonthlyAttendanceRow(YearMonth month, int percent, int threshold) implements Serializable {
    /** Returns whether the attendance reaches the threshold. */
    public boolean isSufficient() {
        return percent >= threshold;
    }
}

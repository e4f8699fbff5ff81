package vn.donghanh.training;

import java.time.YearMonth;
import java.util.List;
import vn.donghanh.partnerbusiness.OwnPart;

/**
 * Attendance by month on the school's page.
 *
 * @param recordable the months of the course, those without attendance first; empty if the school records none
 */
public record AttendanceView(List<MonthlyAttendanceRow> months, List<YearMonth> recordable) implements OwnPart {
    public AttendanceView {
        months = List.copyOf(months);
        recordable = List.copyOf(recordable);
    }
}

package vn.donghanh.training.school;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.training.CourseResult;
import vn.donghanh.training.EnrolmentStep;
import vn.donghanh.training.EnrolmentStepRow;
import vn.donghanh.training.MonthlyAttendanceRow;

/**
 * An application as shown to the school.
 *
 * @param recordableMonths the months of the course, those without attendance first
 * @param sharedPages the numbers of the pages of documents that came with it
 */
public record SchoolEnrolmentView(
        SchoolEnrolmentRow row,
        DisclosureContent content,
        List<MonthlyAttendanceRow> months,
        List<YearMonth> recordableMonths,
        List<EnrolmentStep> steps,
        @Nullable CourseResult result,
        @Nullable LocalDate completedOn,
        @Nullable SchoolEntryView lastEntry,
        List<EnrolmentStepRow> history,
        List<Integer> sharedPages)
        implements Serializable {
    public SchoolEnrolmentView {
        history = List.copyOf(history);
        sharedPages = List.copyOf(sharedPages);
        months = List.copyOf(months);
        recordableMonths = List.copyOf(recordableMonths);
        steps = List.copyOf(steps);
    }

    public boolean may(String step) {
        return steps.contains(EnrolmentStep.valueOf(step));
    }
}

package vn.donghanh.training;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.staff.StaffMember;

/**
 * An enrolment as shown at the Centre.
 *
 * @param schools the schools that offer the course, until an application is sent
 * @param content what the school sees; null before an application is sent
 * @param latestConsent the latest permitted expiry date of a consent given today
 * @param witnesses possible witnesses of a verbal consent; empty for users who may not record consent
 * @param steps the steps open to the user
 * @param completableTasks open tasks that are completed on this page
 * @param sharedPages how many pages of documents the school received with it
 * @param mayShareDocument whether the user may send pages of a document with it
 */
public record EnrolmentView(
        CaseHeader header,
        EnrolmentRow row,
        @Nullable FeeSource fee,
        @Nullable LocalDate startOn,
        @Nullable LocalDate completedOn,
        @Nullable CourseResult result,
        @Nullable String certificate,
        List<SchoolOption> schools,
        @Nullable DisclosureContent content,
        LocalDate latestConsent,
        List<StaffMember> witnesses,
        boolean mayRecordConsent,
        List<MonthlyAttendanceRow> months,
        List<EnrolmentStepRow> history,
        List<EnrolmentStep> steps,
        List<TaskKind> completableTasks,
        int sharedPages,
        boolean mayShareDocument)
        implements Serializable {
    public EnrolmentView {
        schools = List.copyOf(schools);
        witnesses = List.copyOf(witnesses);
        months = List.copyOf(months);
        history = List.copyOf(history);
        steps = List.copyOf(steps);
        completableTasks = List.copyOf(completableTasks);
    }

    public boolean may(String step) {
        return steps.contains(EnrolmentStep.valueOf(step));
    }
}

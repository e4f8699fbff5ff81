package vn.donghanh.training;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.partnerbusiness.SendingView;
import vn.donghanh.partnerbusiness.loop.BusinessStepRow;

/**
 * An enrolment as shown at the Centre.
 *
 * @param sending what the form for sending shows; null unless the user may send an application now
 * @param content what the school sees; null before an application is sent
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
        @Nullable SendingView sending,
        @Nullable DisclosureContent content,
        List<MonthlyAttendanceRow> months,
        List<BusinessStepRow<EnrolmentStatus, EnrolmentStep>> history,
        List<EnrolmentStep> steps,
        List<TaskKind> completableTasks,
        int sharedPages,
        boolean mayShareDocument)
        implements Serializable {
    public EnrolmentView {
        months = List.copyOf(months);
        history = List.copyOf(history);
        steps = List.copyOf(steps);
        completableTasks = List.copyOf(completableTasks);
    }

    public boolean may(String step) {
        return steps.contains(EnrolmentStep.valueOf(step));
    }
}

package vn.donghanh.training;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partner.TrainingLevel;
import vn.donghanh.partner.TrainingTrade;
import vn.donghanh.staff.StaffMember;

/** View records for the training pages of the Centre and of schools. */
public final class TrainingViews {
    /** Format of a month on all pages. */
    public static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private TrainingViews() {}

    /**
     * A list row for an enrolment of a case.
     *
     * @param nextDate the date of the next deadline or event
     */
    public record Row(
            String ref,
            String code,
            EnrolmentStatus status,
            TrainingTrade trade,
            TrainingLevel level,
            @Nullable String school,
            Instant since,
            @Nullable LocalDate nextDate)
            implements Serializable {}

    public record CaseTraining(CaseHeader header, List<Row> rows, boolean mayPropose) implements Serializable {
        public CaseTraining {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A school that can be selected.
     *
     * @param near whether it serves the client's place of residence
     * @param consent the client's valid consent for this school; null if there is none
     */
    public record SchoolOption(PartnerOption school, boolean near, ConsentPolicy.@Nullable ValidConsent consent)
            implements Serializable {}

    /**
     * Attendance of one month.
     *
     * @param threshold in per cent; below it the worker contacts the client
     */
    public record Month(YearMonth month, int percent, int threshold) implements Serializable {
        /** Returns whether the attendance reaches the threshold. */
        public boolean isSufficient() {
            return percent >= threshold;
        }

        public String label() {
            return MONTH.format(month);
        }
    }

    /**
     * A transition in the history.
     *
     * @param valid whether it has not been reverted
     * @param actor null if the school or the system recorded it
     */
    public record Step(
            EnrolmentStep step,
            @Nullable EnrolmentStatus from,
            EnrolmentStatus to,
            EnrolmentStatementSource source,
            @Nullable String reasonKey,
            boolean valid,
            Instant at,
            @Nullable String actor)
            implements Serializable {
        static Step of(EnrolmentTransition transition, EnrolmentHistory history, @Nullable String actor) {
            return new Step(
                    transition.step(),
                    transition.from(),
                    transition.to(),
                    transition.source(),
                    transition.reasonKey(),
                    history.isValid(transition),
                    transition.at(),
                    actor);
        }
    }

    /**
     * The school's last entry, which it may revert.
     *
     * @param previousStatus the status after a reversal
     * @param undoable whether it can be undone without a reason
     */
    public record Entry(
            EnrolmentStep step,
            EnrolmentStatus currentStatus,
            EnrolmentStatus previousStatus,
            Instant at,
            boolean undoable)
            implements Serializable {
        public Instant undoableUntil() {
            return EntryCorrectionReason.undoableUntil(at);
        }
    }

    /**
     * An enrolment as shown at the Centre.
     *
     * @param schools the schools that offer the course, until an application is sent
     * @param content what the school sees; null before an application is sent
     * @param latestConsent the latest permitted expiry date of a consent given today
     * @param witnesses possible witnesses of a verbal consent; empty for users who may not record consent
     * @param steps the steps open to the user
     * @param completableTasks open tasks that are completed on this page
     */
    public record EnrolmentView(
            CaseHeader header,
            Row row,
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
            List<Month> months,
            List<Step> history,
            List<EnrolmentStep> steps,
            List<TaskKind> completableTasks)
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

    /**
     * A list row for an application in the school's inbox: its code, the client's preferred name and the course.
     *
     * @param attendanceDue whether attendance for last month is missing
     */
    public record ListRow(
            String code,
            EnrolmentStatus status,
            String student,
            TrainingTrade trade,
            TrainingLevel level,
            @Nullable Instant replyDue,
            @Nullable LocalDate startOn,
            boolean attendanceDue,
            Instant since)
            implements Serializable {}

    /**
     * The inbox of a school.
     *
     * @param inProgress current courses, those with missing attendance first
     * @param attendanceDueCount the number of courses with missing attendance
     */
    public record Inbox(
            String school,
            List<ListRow> waiting,
            List<ListRow> inProgress,
            List<ListRow> certificates,
            List<ListRow> closed,
            int attendanceDueCount)
            implements Serializable {
        public Inbox {
            waiting = List.copyOf(waiting);
            inProgress = List.copyOf(inProgress);
            certificates = List.copyOf(certificates);
            closed = List.copyOf(closed);
        }
    }

    /**
     * An application as shown to the school.
     *
     * @param recordableMonths the months of the course, those without attendance first
     */
    public record SlipView(
            ListRow row,
            DisclosureContent content,
            List<Month> months,
            List<YearMonth> recordableMonths,
            List<EnrolmentStep> steps,
            @Nullable CourseResult result,
            @Nullable LocalDate completedOn,
            @Nullable Entry lastEntry,
            List<Step> history)
            implements Serializable {
        public SlipView {
            history = List.copyOf(history);
            months = List.copyOf(months);
            recordableMonths = List.copyOf(recordableMonths);
            steps = List.copyOf(steps);
        }

        public boolean may(String step) {
            return steps.contains(EnrolmentStep.valueOf(step));
        }
    }
}

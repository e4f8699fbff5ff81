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

/** What the pages of training show, on either side. */
public final class TrainingViews {
    /** As a month is written on every page. */
    public static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private TrainingViews() {}

    /** An enrolment in the case's list. {@code until}: what comes next falls on this day or by it. */
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

    /** A school that may be chosen, whether it serves where she lives, and what she has said about it. */
    public record SchoolOption(PartnerOption school, boolean near, ConsentPolicy.@Nullable ValidConsent consent)
            implements Serializable {}

    /**
     * One month of attendance.
     *
     * @param threshold in per cent, below which the client is asked what would help
     */
    public record Month(YearMonth month, int percent, int threshold) implements Serializable {
        /** Nobody need ask. */
        public boolean isSufficient() {
            return percent >= threshold;
        }

        public String label() {
            return MONTH.format(month);
        }
    }

    /**
     * @param valid it was not taken back
     * @param actor null when the school or the clock did it
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
        static Step of(EnrolmentTransition transition, EnrolmentHistory enrolmentHistory, @Nullable String actor) {
            return new Step(
                    transition.step(),
                    transition.from(),
                    transition.to(),
                    transition.source(),
                    transition.reasonKey(),
                    enrolmentHistory.isValid(transition),
                    transition.at(),
                    actor);
        }
    }

    /**
     * What the school recorded last and may put right.
     *
     * @param previousStatus where the enrolment stands again once it is put right
     * @param undoable it is taken back without a reason
     */
    public record Entry(EnrolmentStep step, EnrolmentStatus currentStatus, EnrolmentStatus previousStatus, Instant at, boolean undoable)
            implements Serializable {
        public Instant undoableUntil() {
            return EntryCorrectionReason.undoableUntil(at);
        }
    }

    /**
     * One enrolment at the Centre.
     *
     * @param schools who offers the course, as long as it is not applied for
     * @param content what the school sees; null before it is sent
     * @param latestConsent the last day for which a consent may be given today
     * @param witnesses before whom she can say yes; empty for readers who record no consent
     * @param steps open to the reader
     * @param completableTasks what is due, and ticked off here once it was seen to
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

    /** A slip in the school's list: its own number, the name she gave and the course. */
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

    /** @param attendanceDueCount those for whom the last month has not been counted stand first among {@code going} */
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

    /** One slip at the school. {@code countable}: the months of the course, those not counted yet first. */
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

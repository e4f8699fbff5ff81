package vn.donghanh.home;

import static vn.donghanh.casefile.model.TaskKind.BREAK_GLASS_READING;
import static vn.donghanh.casefile.model.TaskKind.CLOSING_RETURNED;
import static vn.donghanh.casefile.model.TaskKind.CONSENT_ASK;
import static vn.donghanh.casefile.model.TaskKind.CORRECTION;
import static vn.donghanh.casefile.model.TaskKind.COUNSELLING_NEXT;
import static vn.donghanh.casefile.model.TaskKind.LAWFUL_TELL;
import static vn.donghanh.casefile.model.TaskKind.PLAN_RETURNED;
import static vn.donghanh.casefile.model.TaskKind.REVIEW;
import static vn.donghanh.casefile.model.TaskKind.REVIEW_FINISH;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.TaskRow;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.worklist.NewAssignmentRow;
import vn.donghanh.worklist.TaskQueries.WorklistView;

/**
 * A user's open work, arranged for the "My work" page. Every task appears in one section: overdue; due today; waiting, which
 * others expect from the user or the unit, with papers that come back signed; the coming days; later. Tasks of newly assigned cases are listed with the assignment
 * unless overdue or waiting.
 *
 * @param later the number of tasks due after the week shown
 */
public record WorkOverview(
        List<TaskRow> late,
        List<NewAssignmentRow> newAssignments,
        List<TaskRow> today,
        List<TaskRow> waiting,
        List<DueDay> week,
        int later)
        implements Serializable {
    private static final int DAYS_AHEAD = 6;
    private static final int RECORDABLE_CASES = 8;
    private static final int PLANNED_SESSIONS = 12;
    private static final Set<TaskKind> ANSWERS_TO_OTHERS =
            EnumSet.of(PLAN_RETURNED, CLOSING_RETURNED, CONSENT_ASK, CORRECTION, BREAK_GLASS_READING, LAWFUL_TELL);

    /** A case for which a service can be recorded from the page. */
    public record RecordableCase(String number, @Nullable String alias) implements Serializable {}

    /** A day of the coming week and the number of tasks due on it. */
    public record DueDay(LocalDate day, int tasks, int reviews) implements Serializable {}

    public static WorkOverview of(WorklistView work, Instant now) {
        LocalDate today = CentreTime.day(now);
        Set<String> newNumbers =
                work.newAssignments().stream().map(NewAssignmentRow::number).collect(Collectors.toSet());
        List<TaskRow> late = new ArrayList<>();
        List<TaskRow> dueToday = new ArrayList<>();
        List<TaskRow> waiting = new ArrayList<>();
        List<TaskRow> ahead = new ArrayList<>();
        for (TaskRow task : work.tasks()) {
            if (task.dueAt().isBefore(now)) {
                late.add(task);
            } else if (!CentreTime.day(task.dueAt()).isAfter(today) && !newNumbers.contains(task.number())) {
                dueToday.add(task);
            } else if (!task.assignedToReader()
                    || ANSWERS_TO_OTHERS.contains(task.kind())
                    || task.kind().isSignature()) {
                waiting.add(task);
            } else if (!newNumbers.contains(task.number())) {
                ahead.add(task);
            }
        }
        List<DueDay> week = week(ahead, today);
        int shown = week.stream().mapToInt(DueDay::tasks).sum();
        return new WorkOverview(late, work.newAssignments(), dueToday, waiting, week, ahead.size() - shown);
    }

    /** Returns the cases of the user's assignments and tasks, each once, the most urgent first. */
    public static List<RecordableCase> recordableCases(WorklistView work) {
        return Stream.concat(
                        work.tasks().stream()
                                .filter(TaskRow::assignedToReader)
                                .map(task -> new RecordableCase(task.number(), task.alias())),
                        work.newAssignments().stream()
                                .map(assignment -> new RecordableCase(assignment.number(), assignment.alias())))
                .distinct()
                .limit(RECORDABLE_CASES)
                .toList();
    }

    /** Returns the days agreed for the user's next counselling sessions, the nearest first. */
    public static List<TaskRow> plannedSessions(WorklistView work) {
        return work.tasks().stream()
                .filter(task -> task.kind() == COUNSELLING_NEXT && task.assignedToReader())
                .limit(PLANNED_SESSIONS)
                .toList();
    }

    private static List<DueDay> week(List<TaskRow> ahead, LocalDate today) {
        List<DueDay> days = new ArrayList<>();
        for (LocalDate day = today.plusDays(1); !day.isAfter(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            LocalDate current = day;
            List<TaskRow> due = ahead.stream()
                    .filter(task -> CentreTime.day(task.dueAt()).equals(current))
                    .toList();
            if (!due.isEmpty()) {
                long reviews = due.stream()
                        .filter(task -> task.kind() == REVIEW || task.kind() == REVIEW_FINISH)
                        .count();
                days.add(new DueDay(current, due.size(), (int) reviews));
            }
        }
        return days;
    }

    public boolean isClear() {
        return late.isEmpty() && newAssignments.isEmpty() && today.isEmpty() && waiting.isEmpty();
    }

    public long urgentAssignments() {
        return newAssignments.stream()
                .filter(assignment -> assignment.level() == TriageLevel.CRITICAL)
                .count();
    }
}

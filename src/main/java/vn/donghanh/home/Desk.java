package vn.donghanh.home;

import static vn.donghanh.casefile.TaskKind.BREAK_GLASS_TOLD;
import static vn.donghanh.casefile.TaskKind.CLOSING_RETURNED;
import static vn.donghanh.casefile.TaskKind.CONSENT_ASK;
import static vn.donghanh.casefile.TaskKind.CORRECTION;
import static vn.donghanh.casefile.TaskKind.LAWFUL_TELL;
import static vn.donghanh.casefile.TaskKind.PLAN_RETURNED;
import static vn.donghanh.casefile.TaskKind.REVIEW;
import static vn.donghanh.casefile.TaskKind.REVIEW_FINISH;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.casefile.NewCase;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.casefile.TaskQueries.MyWork;
import vn.donghanh.casefile.TaskRow;
import vn.donghanh.casefile.TriageLevel;
import vn.donghanh.shared.VietNam;

/**
 * One person's open work, laid out. Every task lies in one place: late before all else; then today, whoever waits for it; then
 * with a case that is new to her; then what others wait for; then the coming days, and later.
 *
 * @param later how many fall due after the week shown
 */
public record Desk(
        List<TaskRow> late, List<NewCase> given, List<TaskRow> today, List<TaskRow> waiting, List<Day> week, int later)
        implements Serializable {
    private static final int DAYS_AHEAD = 6;
    private static final Set<TaskKind> ANSWERS =
            EnumSet.of(PLAN_RETURNED, CLOSING_RETURNED, CONSENT_ASK, CORRECTION, BREAK_GLASS_TOLD, LAWFUL_TELL);

    /** One of the coming days, and what falls due on it. */
    public record Day(LocalDate day, int tasks, int reviews) implements Serializable {}

    public static Desk lay(MyWork work, Instant now) {
        LocalDate today = VietNam.day(now);
        Set<String> isNew = work.given().stream().map(NewCase::number).collect(Collectors.toSet());
        List<TaskRow> late = new ArrayList<>();
        List<TaskRow> soon = new ArrayList<>();
        List<TaskRow> waiting = new ArrayList<>();
        List<TaskRow> ahead = new ArrayList<>();
        for (TaskRow task : work.tasks()) {
            if (task.dueAt().isBefore(now)) {
                late.add(task);
            } else if (!VietNam.day(task.dueAt()).isAfter(today) && !isNew.contains(task.number())) {
                soon.add(task);
            } else if (!task.mine() || ANSWERS.contains(task.kind())) {
                waiting.add(task);
            } else if (!isNew.contains(task.number())) {
                ahead.add(task);
            }
        }
        List<Day> week = week(ahead, today);
        int shown = week.stream().mapToInt(Day::tasks).sum();
        return new Desk(late, work.given(), soon, waiting, week, ahead.size() - shown);
    }

    private static List<Day> week(List<TaskRow> ahead, LocalDate today) {
        List<Day> days = new ArrayList<>();
        for (LocalDate day = today.plusDays(1); !day.isAfter(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            LocalDate one = day;
            List<TaskRow> due = ahead.stream()
                    .filter(task -> VietNam.day(task.dueAt()).equals(one))
                    .toList();
            if (!due.isEmpty()) {
                long reviews = due.stream()
                        .filter(task -> task.kind() == REVIEW || task.kind() == REVIEW_FINISH)
                        .count();
                days.add(new Day(one, due.size(), (int) reviews));
            }
        }
        return days;
    }

    public boolean isClear() {
        return late.isEmpty() && given.isEmpty() && today.isEmpty() && waiting.isEmpty();
    }

    public long urgentGiven() {
        return given.stream().filter(one -> one.level() == TriageLevel.CRITICAL).count();
    }
}

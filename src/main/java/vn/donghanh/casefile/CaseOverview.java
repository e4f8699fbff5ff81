package vn.donghanh.casefile;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.crypto.CannotOpen;
import vn.donghanh.crypto.KeyKeeper;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.SealedCell;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.staff.StaffDirectory;

/** The first page of a case: what to do next, her goals, what has happened. */
@UseCases
public class CaseOverview {
    private static final int TIMELINE_MOST = 12;
    private static final int TIMELINE_ALL = 500;
    private static final int SENT_MOST = 5;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseFiles files;

    @Inject
    CaseFrames frames;

    @Inject
    CaseMerges merges;

    @Inject
    StaffDirectory staff;

    @Inject
    @Any
    Instance<TimelineSource> timeline;

    @Inject
    @Any
    Instance<GoalSource> goals;

    @Inject
    @Any
    Instance<StandingSource> standing;

    @Inject
    @Any
    Instance<SentSource> sent;

    @Inject
    CurrentUser user;

    @Inject
    Vault vault;

    @Inject
    KeyKeeper keeper;

    @Inject
    Clock clock;

    /** @param entries newest first; what is still to come stands before */
    public record Page(
            CaseHeader header,
            List<CaseMerges.Sibling> siblings,
            List<StandingSource.Standing> standing,
            List<DueTask> tasks,
            GoalSource.@Nullable Goals goals,
            List<SentSource.Sent> sent,
            List<TimelineLine> entries,
            boolean moreEntries,
            boolean mayPause,
            boolean mayResume,
            boolean mayReopen,
            boolean mayRestart,
            boolean mayWithdraw,
            boolean givenUp,
            boolean mayGiveUp)
            implements Serializable {

        /** What to do next: the first of mine, else the first of all. */
        public @Nullable DueTask next() {
            return tasks.stream().filter(DueTask::mine).findFirst().orElse(tasks.isEmpty() ? null : tasks.get(0));
        }

        /** What else is due, whosever it is, the earliest first. */
        public List<DueTask> others() {
            return tasks.stream().filter(task -> !task.equals(next())).toList();
        }
    }

    /**
     * @param title the words of a task written by hand, else null: the kind names it
     * @param step where it is taken up next
     */
    public record DueTask(
            String ref,
            TaskKind kind,
            @Nullable String title,
            Instant due,
            boolean late,
            boolean mine,
            @Nullable String assignee,
            TaskStep step)
            implements Serializable {}

    public record TimelineLine(TimelineEntry entry, @Nullable String actor) implements Serializable {}

    @Requires(Permission.CASE_READ)
    @AuditAction("case.open")
    public Page page(String number, boolean wholeTimeline) {
        CaseView file = files.glance(number);
        CaseHeader header = frames.frame(file);
        CaseScope scope = header.scope();
        List<CaseTask> due = openTasks(file).stream()
                .filter(task -> task.kind().isToldTo(user) && task.isWithin(scope) && (scope.whole() || mine(task)))
                .toList();
        List<TimelineEntry> entries = entries(file, scope);
        int shown = wholeTimeline ? TIMELINE_ALL : TIMELINE_MOST;
        Map<StaffId, String> names = names(due, entries);
        return new Page(
                header,
                merges.siblings(file),
                standing.stream()
                        .flatMap(source -> source.standing(file, scope).stream())
                        .toList(),
                due.stream().map(task -> dueTask(file, task, names)).toList(),
                scope.whole() ? goals(file) : null,
                sent(file, scope),
                entries.stream().limit(shown).map(entry -> line(entry, names)).toList(),
                entries.size() > shown,
                scope.whole() && files.may(file, CaseStep.PAUSE),
                scope.whole() && files.may(file, CaseStep.RESUME),
                scope.whole() && files.may(file, CaseStep.REOPEN),
                scope.whole() && files.may(file, CaseStep.RESTART),
                scope.whole() && files.may(file, CaseStep.WITHDRAW),
                keeper.isLost(file.person()),
                scope.whole() && keeper.isLost(file.person()) && files.may(file, CaseStep.GIVE_UP));
    }

    private GoalSource.@Nullable Goals goals(CaseView file) {
        return unlessGivenUp(file, () -> goals.stream()
                .flatMap(source -> source.goals(file).stream())
                .findFirst()
                .orElse(null));
    }

    private List<SentSource.Sent> sent(CaseView file, CaseScope scope) {
        return sent.stream()
                .filter(source -> source.isTold(scope))
                .flatMap(source -> source.sent(file).stream())
                .sorted(Comparator.comparing(SentSource.Sent::at).reversed())
                .limit(SENT_MOST)
                .toList();
    }

    private List<CaseTask> openTasks(CaseView file) {
        return em.createQuery(
                        "select t from CaseTask t join CaseFile c on c.id = t.caseId where t.caseId = :c and t.endedAt"
                                + " is null and "
                                + CaseTask.RUNS + " order by t.dueAt, t.id",
                        CaseTask.class)
                .setParameter("c", file.id().value())
                .getResultList();
    }

    private List<TimelineEntry> entries(CaseView file, CaseScope scope) {
        return timeline.stream()
                .filter(source -> source.isTold(scope))
                .flatMap(source -> source.entries(file, TIMELINE_ALL).stream())
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .toList();
    }

    private Map<StaffId, String> names(List<CaseTask> due, List<TimelineEntry> entries) {
        Stream<StaffId> actors = entries.stream()
                .map(TimelineEntry::actorId)
                .filter(Objects::nonNull)
                .map(StaffId::new);
        Stream<StaffId> assignees = due.stream().map(CaseTask::assignee).filter(Objects::nonNull);
        return new HashMap<>(staff.names(Stream.concat(actors, assignees).collect(Collectors.toSet())));
    }

    private DueTask dueTask(CaseView file, CaseTask task, Map<StaffId, String> names) {
        byte[] sealed = task.titleSealed();
        SealedCell cell = new SealedCell(file.person(), "case_task", "title", task.ref());
        String title = unlessGivenUp(file, () -> vault.openOrNull(Purpose.NOTES, cell, sealed));
        StaffId assignee = task.assignee();
        return new DueTask(
                task.ref(),
                task.kind(),
                title,
                task.dueAt(),
                task.dueAt().isBefore(clock.instant()),
                mine(task),
                assignee == null ? null : names.get(assignee),
                task.step(file.number().value(), user.may(Permission.REFERRAL_SEND)));
    }

    /** Nothing, where it was sealed under keys that were lost and given up: the page says so once, and stays. */
    private <T> @Nullable T unlessGivenUp(CaseView file, Supplier<@Nullable T> sealed) {
        try {
            return sealed.get();
        } catch (CannotOpen lost) {
            if (keeper.isLost(file.person())) {
                return null;
            }
            throw lost;
        }
    }

    private boolean mine(CaseTask task) {
        return user.id().equals(task.assignee()) || (task.queue() != null && user.may(task.queue()));
    }

    private static TimelineLine line(TimelineEntry entry, Map<StaffId, String> names) {
        return new TimelineLine(entry, entry.actorId() == null ? null : names.get(new StaffId(entry.actorId())));
    }
}

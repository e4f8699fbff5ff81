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
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseTransitionRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.SealedReason;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.GoalProvider;
import vn.donghanh.casefile.spi.OngoingNoticeProvider;
import vn.donghanh.casefile.spi.RecordProvider;
import vn.donghanh.casefile.spi.SentItemProvider;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.casefile.task.CaseTask;
import vn.donghanh.casefile.task.NamedTask;
import vn.donghanh.casefile.task.TaskLine;
import vn.donghanh.casefile.task.TaskLink;
import vn.donghanh.encryption.AlteredDataException;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyManager;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.KeysDestroyedException;
import vn.donghanh.encryption.UnreadableText;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.staff.cover.CoverQueries;

/** Reads the case overview page: next task, goals, items sent to partners, and timeline. */
@UseCases(reads = true)
public class CaseOverviewQueries {
    private static final int TIMELINE_MOST = 12;
    private static final int TIMELINE_ALL = 500;
    private static final int SENT_MOST = 5;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseAccess access;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    CaseMergeRepository merges;

    @Inject
    StaffQueries staff;

    @Inject
    @Any
    Instance<TimelineContributor> timelineContributors;

    @Inject
    @Any
    Instance<GoalProvider> goals;

    @Inject
    @Any
    Instance<OngoingNoticeProvider> noticeProviders;

    @Inject
    @Any
    Instance<SentItemProvider> sent;

    @Inject
    CurrentUser user;

    @Inject
    CoverQueries covers;

    @Inject
    CaseTransitionRepository transitions;

    @Inject
    FieldEncryption encryption;

    @Inject
    KeyManager keyManager;

    @Inject
    UnreadableText unreadable;

    @Inject
    Clock clock;

    /**
     * @param goalsAltered whether there are goals that cannot be read, because they were altered
     * @param entries newest first; planned entries precede past ones
     */
    public record PageView(
            CaseHeader header,
            List<CaseMergeRepository.OtherCase> otherCases,
            List<OngoingNoticeProvider.Notice> notices,
            List<DueTask> tasks,
            GoalProvider.@Nullable Goals goals,
            boolean goalsAltered,
            List<SentItemProvider.SentItem> sent,
            List<TimelineRow> entries,
            boolean mayPause,
            boolean mayResume,
            boolean mayRestart,
            boolean mayWithdraw,
            boolean givenUp,
            boolean mayGiveUp)
            implements Serializable {

        /** Returns the reader's earliest task, or else the earliest task of the case. */
        public @Nullable DueTask nextTask() {
            return tasks.stream()
                    .filter(DueTask::assignedToReader)
                    .findFirst()
                    .orElse(tasks.isEmpty() ? null : tasks.get(0));
        }

        /** Returns all tasks but {@link #nextTask}, of any assignee, earliest due first. */
        public List<DueTask> otherTasks() {
            return tasks.stream().filter(task -> !task.equals(nextTask())).toList();
        }
    }

    /**
     * @param labelKey message key of the name of a task without a title
     * @param tasks how many tasks of this kind are done together there
     * @param title the decrypted title of a manual task; null for others
     * @param link the page on which to continue the task, or for a reader who does not do it to read what it is about
     */
    public record DueTask(
            String ref,
            TaskKind kind,
            String labelKey,
            int tasks,
            @Nullable String title,
            Instant due,
            boolean overdue,
            boolean assignedToReader,
            @Nullable String assignee,
            TaskLink link)
            implements NamedTask, Serializable {}

    /** @param reason why the case made this step; null when nothing was written, and for a reader of single sections or without names */
    public record TimelineRow(TimelineEntry entry, @Nullable String actor, @Nullable String reason)
            implements Serializable {}

    @Requires(Permission.CASE_READ)
    @AuditAction("case.open")
    public PageView page(String number, boolean wholeTimeline) {
        CaseView caseView = caseFiles.getWithAnyAccess(number);
        List<CaseAccess.NamedGrant> readers = access.namedReaders(caseView.id());
        CaseHeader header = caseHeaders.headerWithStages(caseView, readers);
        ReaderScope scope = header.scope();
        Set<StaffId> actedFor = covers.actedFor();
        List<CaseTask> due = openTasks(caseView).stream()
                .filter(task -> task.kind().isVisibleTo(user)
                        && task.isWithin(scope)
                        && (scope.whole() || isForReader(task, actedFor)))
                .toList();
        Set<String> found = findRecords(caseView);
        List<TimelineEntry> entries = entries(caseView, scope, found);
        int shown = wholeTimeline ? TIMELINE_ALL : TIMELINE_MOST;
        Map<StaffId, String> names = names(CaseAccess.names(readers), due, entries);
        ReadGoals read = scope.whole() ? goals(caseView, found) : new ReadGoals(null, false);
        boolean mayReadReasons = scope.whole() && user.may(Permission.ALIAS_SEE);
        return new PageView(
                header,
                found.contains(CaseMergeRepository.OF_CASE) ? merges.otherCases(caseView) : List.of(),
                asked(noticeProviders, found)
                        .flatMap(source -> source.findNotice(caseView, scope).stream())
                        .toList(),
                TaskLine.group(due, task -> task.line(caseView.number())).stream()
                        .map(line -> dueTask(caseView, line, actedFor, names))
                        .toList(),
                read.goals(),
                read.altered(),
                sent(caseView, scope, found),
                entries.stream()
                        .limit(shown)
                        .map(entry -> new TimelineRow(
                                entry, actor(entry, names), mayReadReasons ? reason(caseView, entry) : null))
                        .toList(),
                scope.whole() && caseFiles.mayTransition(caseView, CaseStep.PAUSE),
                scope.whole() && caseFiles.mayTransition(caseView, CaseStep.RESUME),
                scope.whole() && caseFiles.mayTransition(caseView, CaseStep.RESTART),
                scope.whole() && caseFiles.mayTransition(caseView, CaseStep.WITHDRAW),
                keyManager.isLost(caseView.person()),
                scope.whole()
                        && keyManager.isLost(caseView.person())
                        && caseFiles.mayTransition(caseView, CaseStep.GIVE_UP));
    }

    private record ReadGoals(GoalProvider.@Nullable Goals goals, boolean altered) {}

    private ReadGoals goals(CaseView caseView, Set<String> found) {
        try {
            return new ReadGoals(
                    unlessGivenUp(caseView, () -> asked(goals, found)
                            .flatMap(source -> source.goals(caseView).stream())
                            .findFirst()
                            .orElse(null)),
                    false);
        } catch (AlteredDataException changed) {
            return new ReadGoals(null, true);
        }
    }

    private List<SentItemProvider.SentItem> sent(CaseView caseView, ReaderScope scope, Set<String> found) {
        return asked(sent, found)
                .filter(source -> source.isVisibleTo(scope))
                .flatMap(source -> source.sentItems(caseView).stream())
                .sorted(Comparator.comparing(SentItemProvider.SentItem::at).reversed())
                .limit(SENT_MOST)
                .toList();
    }

    private List<CaseTask> openTasks(CaseView caseView) {
        return em.createQuery(
                        "select t from CaseTask t join CaseFile c on c.id = t.caseId where t.caseId = :c and t.endedAt"
                                + " is null and "
                                + CaseTask.IN_EFFECT + " order by t.dueAt, t.id",
                        CaseTask.class)
                .setParameter("c", caseView.id().value())
                .getResultList();
    }

    private List<TimelineEntry> entries(CaseView caseView, ReaderScope scope, Set<String> found) {
        return asked(timelineContributors, found)
                .filter(source -> source.isVisibleTo(scope))
                .flatMap(source -> source.entries(caseView, TIMELINE_ALL).stream())
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .toList();
    }

    /** Returns the features that have something of this case to show. */
    private static <S extends RecordProvider> Stream<S> asked(Instance<S> sources, Set<String> found) {
        return sources.stream()
                .filter(source ->
                        source.records().isEmpty() || source.records().stream().anyMatch(found::contains));
    }

    /** Returns of which records of all features the case has at least one, in one statement with one text for all readers. */
    private Set<String> findRecords(CaseView caseView) {
        Stream<String> ofFeatures = Stream.<Instance<? extends RecordProvider>>of(
                        timelineContributors, goals, noticeProviders, sent)
                .flatMap(Instance::stream)
                .flatMap(source -> source.records().stream());
        List<String> records = Stream.concat(Stream.of(CaseMergeRepository.OF_CASE), ofFeatures)
                .distinct()
                .toList();
        String select = records.stream()
                .map(record -> "case when exists (select 1 from " + record + ") then 1 else 0 end")
                .collect(Collectors.joining(", "));
        Object[] found = em.createQuery("select " + select + " from CaseFile c where c.id = :c", Object[].class)
                .setParameter("c", caseView.id().value())
                .getSingleResult();
        return IntStream.range(0, found.length)
                .filter(at -> ((Number) found[at]).intValue() == 1)
                .mapToObj(records::get)
                .collect(Collectors.toSet());
    }

    /** Returns the names of assignees and actors, in one statement for those who are not among the readers. */
    private Map<StaffId, String> names(Map<StaffId, String> readers, List<CaseTask> due, List<TimelineEntry> entries) {
        Stream<StaffId> actors = entries.stream()
                .map(TimelineEntry::actorId)
                .filter(Objects::nonNull)
                .map(StaffId::new);
        Stream<StaffId> assignees = due.stream().map(CaseTask::assignee).filter(Objects::nonNull);
        Map<StaffId, String> names = new HashMap<>(readers);
        names.putAll(staff.names(Stream.concat(actors, assignees)
                .filter(named -> !readers.containsKey(named))
                .collect(Collectors.toSet())));
        return names;
    }

    private DueTask dueTask(CaseView caseView, List<CaseTask> line, Set<StaffId> actedFor, Map<StaffId, String> names) {
        CaseTask task = line.get(0);
        byte[] encryptedTitle = task.titleSealed();
        EncryptedCell cell = new EncryptedCell(caseView.person(), "case_task", "title", task.ref());
        String title = unlessAltered(
                () -> unlessGivenUp(caseView, () -> encryption.openOrNull(KeyPurpose.NOTES, cell, encryptedTitle)));
        StaffId assignee = task.assignee();
        boolean forReader = isForReader(task, actedFor);
        return new DueTask(
                task.ref(),
                task.kind(),
                task.labelKey(),
                line.size(),
                title,
                task.dueAt(),
                task.dueAt().isBefore(clock.instant()),
                forReader,
                assignee == null ? null : names.get(assignee),
                link(task, caseView.number().value(), forReader));
    }

    private TaskLink link(CaseTask task, String number, boolean forReader) {
        boolean refers = user.may(Permission.REFERRAL_SEND);
        return forReader
                ? task.link(number, refers)
                : task.linkToRead(number, refers, user.may(Permission.DOCUMENT_READ));
    }

    /** Returns null instead of failing when the client's keys were declared lost; the page shows that once and stays usable. */
    private <T> @Nullable T unlessGivenUp(CaseView caseView, Supplier<@Nullable T> decryption) {
        try {
            return decryption.get();
        } catch (KeysDestroyedException e) {
            if (keyManager.isLost(caseView.person())) {
                return null;
            }
            throw e;
        }
    }

    /** Returns the words for what cannot be read instead of failing when one text of many was altered. */
    private @Nullable String unlessAltered(Supplier<@Nullable String> decryption) {
        try {
            return decryption.get();
        } catch (AlteredDataException changed) {
            return unreadable.get();
        }
    }

    private boolean isForReader(CaseTask task, Set<StaffId> actedFor) {
        StaffId assignee = task.assignee();
        return (assignee != null && actedFor.contains(assignee)) || (task.queue() != null && user.may(task.queue()));
    }

    private static @Nullable String actor(TimelineEntry entry, Map<StaffId, String> names) {
        return entry.actorId() == null ? null : names.get(new StaffId(entry.actorId()));
    }

    private @Nullable String reason(CaseView caseView, TimelineEntry entry) {
        SealedReason reason = entry.reason();
        return reason == null
                ? null
                : unlessAltered(() -> unlessGivenUp(caseView, () -> transitions.open(caseView, reason)));
    }
}

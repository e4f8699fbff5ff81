package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.task.CaseTask;
import vn.donghanh.casefile.task.CaseTaskListView;
import vn.donghanh.casefile.task.TaskLine;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.staff.cover.CoverQueries;

/** Reads the open tasks of a case for its pages, in a constant number of SQL statements. Called inside a use case. */
@ApplicationScoped
public class CaseTaskListQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    CoverQueries covers;

    @Inject
    FieldEncryption encryption;

    @Inject
    Clock clock;

    /**
     * @param scope the reader's access; with access to one section only, a reader sees their own tasks and may open one for themselves
     * @param readers the names of all readers of the case
     */
    public CaseTaskListView view(CaseView caseView, ReaderScope scope, Map<StaffId, String> readers) {
        Set<StaffId> actedFor = covers.actedFor();
        List<CaseTask> open = em
                .createQuery(
                        "select t from CaseTask t where t.caseId = :c and t.endedAt is null order by t.dueAt, t.id",
                        CaseTask.class)
                .setParameter("c", caseView.id().value())
                .getResultList()
                .stream()
                .filter(task -> task.kind().isVisibleTo(user)
                        && task.isWithin(scope)
                        && (scope.whole() || CaseTaskService.isResponsible(task, caseView, actedFor)))
                .toList();
        Map<StaffId, String> names = new HashMap<>(readers);
        names.putAll(staff.names(open.stream()
                .map(CaseTask::assignee)
                .flatMap(Stream::ofNullable)
                .filter(assignee -> !readers.containsKey(assignee))
                .collect(Collectors.toSet())));
        return new CaseTaskListView(
                TaskLine.group(open, task -> task.line(caseView.number())).stream()
                        .map(line -> row(caseView, line, actedFor, names))
                        .toList(),
                mayOpen(caseView) ? colleagues(readers) : List.of());
    }

    private List<CaseTaskListView.Colleague> colleagues(Map<StaffId, String> readers) {
        return readers.entrySet().stream()
                .map(reader -> new CaseTaskListView.Colleague(
                        reader.getKey().value(),
                        reader.getValue(),
                        reader.getKey().equals(user.id())))
                .sorted((a, b) -> a.me() == b.me() ? a.name().compareTo(b.name()) : a.me() ? -1 : 1)
                .toList();
    }

    /** Returns the tasks that would remain undone if the case ended now, earliest due first. */
    List<OpenItem> openItems(CaseView caseView) {
        Instant now = clock.instant();
        return em
                .createQuery(
                        "select t from CaseTask t where t.caseId = :c and t.endedAt is null and t.kind not in :unasked"
                                + " order by t.dueAt, t.id",
                        CaseTask.class)
                .setParameter("c", caseView.id().value())
                .setParameter("unasked", TaskKind.notAnsweredAtClosing())
                .getResultList()
                .stream()
                .map(task -> OpenItem.task(
                        caseView,
                        task.ref(),
                        task.kind(),
                        title(caseView, task),
                        task.subject(),
                        task.dueAt(),
                        task.dueAt().isBefore(now)))
                .toList();
    }

    private boolean mayOpen(CaseView caseView) {
        return caseView.isOpen() && CaseTaskService.OPENING_PERMISSIONS.stream().anyMatch(user::may);
    }

    private CaseTaskListView.Row row(
            CaseView caseView, List<CaseTask> line, Set<StaffId> actedFor, Map<StaffId, String> names) {
        CaseTask task = line.get(0);
        Instant now = clock.instant();
        StaffId assignee = task.assignee();
        boolean responsible = CaseTaskService.isResponsible(task, caseView, actedFor);
        return new CaseTaskListView.Row(
                task.ref(),
                task.kind(),
                task.labelKey(),
                line.size(),
                title(caseView, task),
                assignee == null ? null : names.getOrDefault(assignee, ""),
                task.dueAt(),
                CentreTime.day(task.dueAt()),
                task.dueAt().isBefore(now),
                responsible && task.kind() == TaskKind.OWN,
                responsible && CaseTaskService.POSTPONABLE.contains(task.kind()));
    }

    private @Nullable String title(CaseView caseView, CaseTask task) {
        byte[] encryptedTitle = user.may(Permission.ALIAS_SEE) ? task.titleSealed() : null;
        return encryption.openListed(
                KeyPurpose.NOTES, CaseTask.titleCell(caseView.person(), task.ref()), encryptedTitle);
    }
}

package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.StaffDirectory;

/** The open tasks of a case for its pages, in a constant number of statements; called inside a use case. */
@ApplicationScoped
public class CaseTaskLists {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** @param scope of the reader: into one section only, she sees her own tasks and may open one for herself */
    public CaseTaskList of(CaseView file, CaseScope scope) {
        List<CaseTask> open = em
                .createQuery(
                        "select t from CaseTask t where t.caseId = :c and t.endedAt is null order by t.dueAt, t.id",
                        CaseTask.class)
                .setParameter("c", file.id().value())
                .getResultList()
                .stream()
                .filter(task -> task.kind().isToldTo(user)
                        && task.isWithin(scope)
                        && (scope.whole() || CaseTaskService.isTakenBy(task, file, user)))
                .toList();
        Set<StaffId> readers = mayOpen(file)
                ? access.readers(file.id()).stream().map(AccessRow::staffId).collect(Collectors.toSet())
                : Set.of();
        Map<StaffId, String> names = staff.names(Stream.concat(
                        readers.stream(), open.stream().map(CaseTask::assignee).flatMap(Stream::ofNullable))
                .collect(Collectors.toSet()));
        return new CaseTaskList(
                open.stream().map(task -> row(file, task, names)).toList(),
                readers.stream()
                        .map(reader -> new CaseTaskList.Colleague(
                                reader.value(), names.getOrDefault(reader, ""), reader.equals(user.id())))
                        .sorted((a, b) -> a.me() == b.me() ? a.name().compareTo(b.name()) : a.me() ? -1 : 1)
                        .toList());
    }

    /** What would be left undone if the case ended now, the earliest due first. */
    List<LeftOpen> leftOpen(CaseView file) {
        Instant now = clock.instant();
        return em
                .createQuery(
                        "select t from CaseTask t where t.caseId = :c and t.endedAt is null and t.kind not in :ofTheWork"
                                + " order by t.dueAt, t.id",
                        CaseTask.class)
                .setParameter("c", file.id().value())
                .setParameter("ofTheWork", TaskKind.ofTheWork())
                .getResultList()
                .stream()
                .map(task -> LeftOpen.task(
                        file,
                        task.ref(),
                        task.kind(),
                        title(file, task),
                        task.subject(),
                        task.dueAt(),
                        task.dueAt().isBefore(now)))
                .toList();
    }

    private boolean mayOpen(CaseView file) {
        return file.status().isOpen() && CaseTaskService.OPENERS.stream().anyMatch(user::may);
    }

    private CaseTaskList.Row row(CaseView file, CaseTask task, Map<StaffId, String> names) {
        Instant now = clock.instant();
        StaffId assignee = task.assignee();
        boolean mine = CaseTaskService.isTakenBy(task, file, user);
        return new CaseTaskList.Row(
                task.ref(),
                task.kind(),
                title(file, task),
                assignee == null ? null : names.getOrDefault(assignee, ""),
                task.dueAt(),
                VietNam.day(task.dueAt()),
                task.dueAt().isBefore(now),
                mine && task.kind() == TaskKind.OWN,
                mine && CaseTaskService.POSTPONABLE.contains(task.kind()));
    }

    private @Nullable String title(CaseView file, CaseTask task) {
        byte[] sealed = user.may(Permission.ALIAS_SEE) ? task.titleSealed() : null;
        return vault.openOrNull(Purpose.NOTES, CaseTask.titleCell(file.person(), task.ref()), sealed);
    }
}

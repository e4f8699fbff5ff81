package vn.donghanh.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.CaseTask;
import vn.donghanh.casefile.task.TaskLink;
import vn.donghanh.person.AliasQueries;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.InList;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.VietnameseText;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/**
 * Queries for pending decisions and overdue work of a unit or the Centre. Must be called inside a use case; covers only cases
 * that the reader may see.
 */
@ApplicationScoped
public class UnitWorkloadQueries {
    private static final int LIMIT = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    TaskQueuePolicy queues;

    @Inject
    QueuedTasks queued;

    @Inject
    StaffQueries staff;

    @Inject
    AliasQueries aliases;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    record PendingDecision(
            TaskKind kind,
            CaseNumber number,
            PersonRef person,
            TriageLevel level,
            @Nullable StaffId presenter,
            Instant openedAt,
            Instant dueAt,
            @Nullable String subject) {}

    /** A worker's overdue tasks of one kind: their number and the earliest due time. */
    record OverdueWork(StaffId assignee, TaskKind kind, long tasks, Instant first) {}

    /** Returns the decisions that wait for the reader, earliest due first. */
    public List<DecisionRow> findDecisions() {
        InList ownQueues = InList.of("queue", queues.queuesToday());
        List<PendingDecision> found = access.bind(ownQueues.bind(em.createQuery(
                        "select new vn.donghanh.worklist.UnitWorkloadQueries$PendingDecision(t.kind, c.number, c.personRef, c.level, t.openedBy, t.openedAt, t.dueAt, t.subject)"
                                + queued.from(ownQueues) + " and t.kind in :decisions order by t.dueAt, t.id",
                        PendingDecision.class)))
                .setParameter("decisions", TaskKind.decisionKinds())
                .setMaxResults(LIMIT)
                .getResultList();
        Map<PersonRef, String> names =
                aliases.open(found.stream().map(PendingDecision::person).collect(Collectors.toSet()));
        Map<StaffId, String> presenters = staff.names(found.stream()
                .map(PendingDecision::presenter)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream().map(row -> decision(row, names, presenters)).toList();
    }

    private DecisionRow decision(PendingDecision row, Map<PersonRef, String> names, Map<StaffId, String> presenters) {
        auditContext.about("case", row.number().value());
        String presenter = row.presenter() == null ? null : presenters.get(row.presenter());
        return new DecisionRow(
                row.kind(),
                row.number().value(),
                names.get(row.person()),
                row.level(),
                presenter,
                row.openedAt(),
                row.dueAt(),
                TaskLink.of(row.kind(), row.number().value(), row.subject(), null, false, false));
    }

    /** Returns the workloads, most overdue tasks first; workers without overdue tasks are included. */
    public List<WorkerWorkloadRow> findWorkloads(Collection<StaffMember> workers) {
        InList members =
                InList.of("member", workers.stream().map(StaffMember::id).toList());
        Map<StaffId, Long> caseCounts = access.countOpenByManager();
        Map<StaffId, List<OverdueWork>> overdue = findOverdue(members);
        return workers.stream()
                .map(worker -> workload(
                        worker, caseCounts.getOrDefault(worker.id(), 0L), overdue.getOrDefault(worker.id(), List.of())))
                .sorted(Comparator.comparingInt(WorkerWorkloadRow::late)
                        .reversed()
                        .thenComparing(WorkerWorkloadRow::name, VietnameseText.alphabetical()))
                .toList();
    }

    private Map<StaffId, List<OverdueWork>> findOverdue(InList assignees) {
        InList blocked = access.blockedCases();
        return access
                .bind(blocked.bind(assignees.bind(em.createQuery(
                        "select new vn.donghanh.worklist.UnitWorkloadQueries$OverdueWork(t.assigneeId, t.kind, count(t), min(t.dueAt))"
                                + " from CaseTask t where t.endedAt is null and "
                                + assignees.includes("t.assigneeId") + " and t.dueAt < :due and "
                                + CaseAccess.countedTask(CaseTask.IN_EFFECT, blocked)
                                + " group by t.assigneeId, t.kind",
                        OverdueWork.class))))
                .setParameter("due", clock.instant())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(OverdueWork::assignee));
    }

    private static WorkerWorkloadRow workload(StaffMember worker, long cases, List<OverdueWork> overdue) {
        OverdueWork longest = overdue.stream()
                .min(Comparator.comparing(OverdueWork::first).thenComparing(OverdueWork::kind))
                .orElse(null);
        return new WorkerWorkloadRow(
                worker.username(),
                worker.name(),
                cases,
                Math.toIntExact(overdue.stream().mapToLong(OverdueWork::tasks).sum()),
                longest == null ? null : longest.kind(),
                longest == null ? null : longest.first());
    }

    /** Returns summaries of those of these cases that the reader may see. */
    public Map<String, CaseSummary> findSummaries(Set<CaseNumber> numbers) {
        List<CaseView> cases = access
                .bind(em.createQuery(
                        "select c from CaseFile c where c.number in :numbers and " + CaseAccess.VISIBLE,
                        CaseFile.class))
                .setParameter("numbers", numbers)
                .getResultList()
                .stream()
                .map(CaseFile::view)
                .toList();
        Map<StaffId, String> managers = staff.names(
                cases.stream().map(CaseView::manager).filter(Objects::nonNull).collect(Collectors.toSet()));
        return cases.stream()
                .collect(Collectors.toMap(
                        caseView -> caseView.number().value(), caseView -> summary(caseView, managers)));
    }

    private static CaseSummary summary(CaseView caseView, Map<StaffId, String> managers) {
        StaffId manager = caseView.manager();
        return new CaseSummary(
                caseView.ageBand(),
                caseView.status(),
                caseView.level(),
                manager == null ? null : managers.get(manager),
                caseView.openedAt(),
                caseView.episode());
    }
}

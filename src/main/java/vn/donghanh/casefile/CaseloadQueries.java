package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.CaseTask;
import vn.donghanh.person.AliasQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.SharedValues;

/**
 * Reads what the reader's cases ask of somebody now, without identity: who has them, what is overdue on them, and the lines of a list of them. Called inside
 * a use case.
 */
@ApplicationScoped
public class CaseloadQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    CurrentUser user;

    @Inject
    AliasQueries aliases;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Whose case it is, and who has it today.
     *
     * @param manager null as long as nobody manages the case
     */
    public record ManagedCase(CaseId id, PersonRef person, long unitId, @Nullable StaffId manager)
            implements Serializable {
        private static final SharedValues<StaffId> MANAGERS = new SharedValues<>(1 << 10);

        public ManagedCase {
            id = id.shared();
            manager = MANAGERS.ofNullable(manager);
        }

        ManagedCase(Long id, PersonRef person, long unitId, @Nullable StaffId manager) {
            this(new CaseId(id), person, unitId, manager);
        }
    }

    /**
     * An overdue task.
     *
     * @param assignee null when it waits in a queue
     * @param queue the permission of those who may do it; null when it is assigned
     */
    public record OverdueTask(
            CaseId caseId, @Nullable StaffId assignee, TaskKind kind, @Nullable Permission queue, LocalDate dueOn)
            implements Serializable {
        OverdueTask(Long caseId, @Nullable StaffId assignee, TaskKind kind, @Nullable Permission queue, Instant dueAt) {
            this(new CaseId(caseId), assignee, kind, queue, CentreTime.day(dueAt));
        }
    }

    /** @param alias null for a reader who may not see aliases */
    public record CountedCaseRow(String number, @Nullable String alias, TriageLevel level, CaseStatus status)
            implements Serializable {}

    record CaseOutline(Long id, CaseNumber number, PersonRef person, TriageLevel level, CaseStatus status) {}

    /** Returns who has the cases opened by that day, in one SQL statement. */
    public Map<CaseId, ManagedCase> held(LocalDate day) {
        return em
                .createQuery(
                        "select new vn.donghanh.casefile.CaseloadQueries$ManagedCase(c.id, c.personRef, c.unitId, c.managerId)"
                                + " from CaseFile c where c.openedAt <= :end",
                        ManagedCase.class)
                .setParameter("end", CentreTime.endOf(day))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(ManagedCase::id, Function.identity()));
    }

    /** Whether a case that the reader may see, of whatever time, is with this member of staff. */
    public boolean isManager(StaffId staff) {
        return !access.bind(em.createQuery(
                        "select c.id from CaseFile c where c.managerId = :manager and "
                                + CaseAccess.forEachRow(CaseAccess.COUNTED),
                        Long.class))
                .setParameter("manager", staff)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Returns the tasks now overdue on some cases, which the reader may see. */
    public List<OverdueTask> overdueTasks(Set<CaseId> visible) {
        return em
                .createQuery(
                        "select new vn.donghanh.casefile.CaseloadQueries$OverdueTask(t.caseId, t.assigneeId, t.kind, t.queue, t.dueAt)"
                                + " from CaseTask t join CaseFile c on c.id = t.caseId where t.endedAt is null and t.dueAt < :due and "
                                + CaseTask.IN_EFFECT,
                        OverdueTask.class)
                .setParameter("due", clock.instant())
                .getResultList()
                .stream()
                .filter(task -> visible.contains(task.caseId()))
                .toList();
    }

    /** Returns those of some cases, which the reader may see, with an open task of a kind. */
    public Set<CaseId> casesWithTask(TaskKind kind, Set<CaseId> visible) {
        return em
                .createQuery(
                        "select distinct c.id from CaseTask t join CaseFile c on c.id = t.caseId where t.endedAt is null"
                                + " and t.kind = :kind and " + CaseTask.IN_EFFECT,
                        Long.class)
                .setParameter("kind", kind)
                .getResultList()
                .stream()
                .map(CaseId::new)
                .filter(visible::contains)
                .collect(Collectors.toSet());
    }

    /** Returns list rows for those of the given cases that are visible to the reader, ordered by number; each is named in the audit log. */
    public List<CountedCaseRow> rows(Collection<CaseId> caseIds) {
        return List.copyOf(rowsByCase(caseIds).values());
    }

    /** Returns {@link #rows} with the cases. */
    public Map<CaseId, CountedCaseRow> rowsByCase(Collection<CaseId> caseIds) {
        List<CaseOutline> rows = access.bind(em.createQuery(
                        "select new vn.donghanh.casefile.CaseloadQueries$CaseOutline(c.id, c.number, c.personRef, c.level, c.status)"
                                + " from CaseFile c where c.id in :ids and "
                                + CaseAccess.forEachRow(CaseAccess.VISIBLE)
                                + " order by c.number",
                        CaseOutline.class))
                .setParameter("ids", caseIds.stream().map(CaseId::value).toList())
                .getResultList();
        Map<PersonRef, String> names = user.may(Permission.ALIAS_SEE)
                ? aliases.open(rows.stream().map(CaseOutline::person).collect(Collectors.toSet()))
                : Map.of();
        Map<CaseId, CountedCaseRow> byCase = new LinkedHashMap<>();
        rows.forEach(row -> byCase.put(new CaseId(row.id()), row(row, names)));
        return byCase;
    }

    private CountedCaseRow row(CaseOutline row, Map<PersonRef, String> names) {
        String number = row.number().value();
        auditContext.about("case", number);
        return new CountedCaseRow(number, names.get(row.person()), row.level(), row.status());
    }
}

package vn.donghanh.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTask;
import vn.donghanh.security.StaffId;

/** Finds what is open of a colleague or a unit, as far as the reader may see it, and stores hand-overs. */
@ApplicationScoped
class HandoverRepository {
    /** The states in which somebody has to be responsible for a case; of a merged one for what partners go on answering. */
    static final Set<CaseStatus> HANDED = CaseStatus.running();

    private static final String MERGED = "c.status = vn.donghanh.casefile.model.CaseStatus.MERGED";

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    /** Returns the cases that the colleague manages, or all managed cases of the unit. */
    List<CaseFile> findCases(@Nullable StaffId manager, long unitId) {
        return access.bind(em.createQuery(
                        "select c from CaseFile c where c.status in :handed and c.erasedAt is null and c.managerId is not null"
                                + " and (:manager is null and c.unitId = :unit or c.managerId = :manager) and "
                                + CaseAccess.LASTING + " order by c.id",
                        CaseFile.class))
                .setParameter("handed", HANDED)
                .setParameter("manager", manager)
                .setParameter("unit", unitId)
                .getResultList();
    }

    /** The next task of a case. */
    record NextTask(CaseId caseId, TaskKind kind, Instant dueAt) {}

    /** Returns the next task of each of these cases: of merged ones among those in effect, else from the copy by which lists sort. */
    Map<CaseId, NextTask> findNextTasks(Collection<CaseId> cases) {
        Stream<NextTask> copies = nextTasks(em.createQuery(
                        "select c.id, c.nextTask, c.nextDue from CaseFile c where c.id in :cases and c.nextTask is not null and not "
                                + MERGED,
                        Object[].class)
                .setParameter("cases", values(cases)));
        Stream<NextTask> ofMerged = nextTasks(em.createQuery(
                        "select c.id, t.kind, t.dueAt from CaseTask t join CaseFile c on c.id = t.caseId where c.id in :cases and "
                                + MERGED + " and t.endedAt is null and t.kind not in :hidden and " + CaseTask.IN_EFFECT
                                + " order by t.dueAt, t.id",
                        Object[].class)
                .setParameter("cases", values(cases))
                .setParameter("hidden", TaskKind.STAY_KINDS));
        return Stream.concat(copies, ofMerged)
                .collect(Collectors.toMap(NextTask::caseId, next -> next, (first, later) -> first));
    }

    private static List<Long> values(Collection<CaseId> cases) {
        return cases.stream().map(CaseId::value).toList();
    }

    private static Stream<NextTask> nextTasks(TypedQuery<Object[]> query) {
        return query.getResultList().stream()
                .map(row -> new NextTask(new CaseId((Long) row[0]), (TaskKind) row[1], (Instant) row[2]));
    }

    /** A task with the case on which it is. */
    record FoundTask(CaseTask task, CaseFile caseFile) {}

    /** Returns the colleague's tasks on cases that somebody else manages, earliest due first. */
    List<FoundTask> findTasksElsewhere(StaffId colleague) {
        return access.bind(em.createQuery(
                        "select new vn.donghanh.handover.HandoverRepository$FoundTask(t, c) from CaseTask t join CaseFile c on c.id = t.caseId"
                                + " where t.endedAt is null and t.assigneeId = :colleague and c.managerId <> :colleague and "
                                + CaseTask.IN_EFFECT + " and " + CaseAccess.LASTING + " order by t.dueAt, t.id",
                        FoundTask.class))
                .setParameter("colleague", colleague)
                .getResultList();
    }

    /** Returns every case that somebody manages, whether the current user may see it or not: nobody is shown them. */
    List<CaseId> findAllManaged(StaffId manager) {
        return em
                .createQuery(
                        "select c from CaseFile c where c.managerId = :manager and c.status in :handed and c.erasedAt is null",
                        CaseFile.class)
                .setParameter("manager", manager)
                .setParameter("handed", HANDED)
                .getResultList()
                .stream()
                .map(CaseFile::id)
                .toList();
    }

    /** Counts the open decisions that wait for supervisors, on cases that the reader may see. */
    long countDecisions(Collection<TaskKind> kinds) {
        return access.bind(em.createQuery(
                        "select count(t) from CaseTask t join CaseFile c on c.id = t.caseId where t.endedAt is null"
                                + " and t.queue is not null and t.kind in :kinds and " + CaseTask.IN_EFFECT + " and "
                                + CaseAccess.LASTING,
                        Long.class))
                .setParameter("kinds", kinds)
                .getSingleResult();
    }

    /** Returns the number of the unit's open and merged cases of each manager who is not among these, each read by a key of its own. */
    Map<StaffId, Long> countManagedByOthers(long unitId, Collection<StaffId> known) {
        return Stream.of("c.openCase = true", MERGED)
                .flatMap(condition -> countManagedByOthers(unitId, known, condition).stream())
                .collect(Collectors.toMap(row -> (StaffId) row[0], row -> (Long) row[1], Long::sum));
    }

    private List<Object[]> countManagedByOthers(long unitId, Collection<StaffId> known, String condition) {
        return access.bind(em.createQuery(
                        "select c.managerId, count(c) from CaseFile c where c.unitId = :unit and " + condition
                                + " and c.erasedAt is null and c.managerId is not null and c.managerId not in :known and "
                                + CaseAccess.forEachRow(CaseAccess.LASTING) + " group by c.managerId",
                        Object[].class))
                .setParameter("unit", unitId)
                .setParameter("known", known)
                .getResultList();
    }

    List<HandedCase> findHanded(CaseId caseId, int limit) {
        return em.createQuery("select h from HandedCase h where h.caseId = :c order by h.id desc", HandedCase.class)
                .setParameter("c", caseId.value())
                .setMaxResults(limit)
                .getResultList();
    }

    void add(CaseHandover handover) {
        em.persist(handover);
    }

    void add(HandedCase handed) {
        em.persist(handed);
    }
}

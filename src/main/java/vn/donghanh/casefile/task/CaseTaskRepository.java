package vn.donghanh.casefile.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;

/**
 * Stores the tasks of a case. The case holds a copy of its next task, by which worklists sort, and the number of its open tasks in queues; this class updates
 * both, so whatever opens or ends a task, or changes when it is due, passes through it. The copy excludes tasks of a stay, since every reader of the case sees it.
 */
@ApplicationScoped
class CaseTaskRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseTaskQueries tasks;

    CaseView caseView(CaseId caseId) {
        return em.find(CaseFile.class, caseId.value()).view();
    }

    /**
     * Returns the open tasks of a case whose tasks nobody else can change until the end of the transaction: what the case holds of its next task is made from all of
     * them, and two changes at a time would each leave out the task of the other.
     */
    List<CaseTask> lockOpen(CaseId caseId) {
        lock(caseId);
        return tasks.findOpen(caseId);
    }

    void add(CaseTask task) {
        CaseFile caseFile = lock(task.caseId());
        em.persist(task);
        caseFile.addTask(task.kind(), task.dueAt(), task.queue() != null);
    }

    /** @param rows the tasks that were open before the change */
    void update(CaseId caseId, List<CaseTask> rows) {
        CaseFile caseFile = caseFile(caseId);
        caseFile.removeQueuedTasks((int) rows.stream()
                .filter(task -> !task.isOpen() && task.queue() != null)
                .count());
        CaseTask next = rows.stream()
                .filter(task -> task.isOpen() && !TaskKind.STAY_KINDS.contains(task.kind()))
                .min(Comparator.comparing(CaseTask::dueAt))
                .orElse(null);
        caseFile.updateNextTask(next == null ? null : next.kind(), next == null ? null : next.dueAt());
    }

    /** Waits until whoever changes the case now has finished, and reads it anew: two who end the same task do not disturb each other. */
    void waitForChanges(CaseId caseId) {
        em.refresh(caseFile(caseId), LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws jakarta.persistence.OptimisticLockException if somebody else changed the case meanwhile */
    private CaseFile lock(CaseId caseId) {
        CaseFile caseFile = em.find(CaseFile.class, caseId.value());
        em.lock(caseFile, LockModeType.PESSIMISTIC_WRITE);
        return caseFile;
    }

    private CaseFile caseFile(CaseId caseId) {
        return em.getReference(CaseFile.class, caseId.value());
    }
}

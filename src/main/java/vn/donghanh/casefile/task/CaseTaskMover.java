package vn.donghanh.casefile.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;

/** Moves open tasks of a case to another day, another queue or another member of staff; otherwise they stay what they are. */
@ApplicationScoped
public class CaseTaskMover {
    @Inject
    CaseTaskRepository tasks;

    @Inject
    CaseTaskQueries openTasks;

    @Inject
    CaseTaskCipher cipher;

    /** Postpones a task, with an encrypted reason. */
    public void postpone(CaseView caseView, CaseTask task, Instant due, String reason) {
        task.postpone(due, cipher.sealPostponement(caseView, task, reason));
        tasks.update(caseView.id(), tasks.lockOpen(caseView.id()));
    }

    /**
     * Moves the deadline of the open tasks of this kind about an object, which stay what they are otherwise.
     *
     * @return whether there is one
     */
    public boolean moveAbout(CaseId caseId, String subject, TaskKind kind, Instant due) {
        return move(caseId, task -> task.kind() == kind && task.hasSubject(subject), due);
    }

    /** As {@link #moveAbout}, for the tasks of this kind of the case as a whole. */
    public boolean move(CaseId caseId, TaskKind kind, Instant due) {
        return move(caseId, task -> task.kind() == kind, due);
    }

    private boolean move(CaseId caseId, Predicate<CaseTask> chosen, Instant due) {
        List<CaseTask> open = tasks.lockOpen(caseId);
        List<CaseTask> moved = open.stream().filter(chosen).toList();
        moved.forEach(task -> task.moveTo(due));
        tasks.update(caseId, open);
        return !moved.isEmpty();
    }

    /** Moves the deadline of the open tasks of this kind forward; one that is due earlier stays so. */
    public void bringForward(CaseId caseId, TaskKind kind, Instant due) {
        Predicate<CaseTask> later = task -> task.kind() == kind && task.dueAt().isAfter(due);
        if (openTasks.findOpen(caseId).stream().anyMatch(later)) {
            move(caseId, later, due);
        }
    }

    /** Moves the open tasks of this kind to another queue; the case counts its queued tasks as before. */
    public void route(CaseId caseId, TaskKind kind, Permission queue) {
        openTasks.findOpen(caseId).stream().filter(task -> task.kind() == kind).forEach(task -> task.routeTo(queue));
    }

    /** Moves open tasks from one assignee to another when the case is reassigned. */
    public void reassign(CaseId caseId, @Nullable StaffId from, StaffId to) {
        openTasks.findOpen(caseId).stream()
                .filter(task -> task.assignee() != null && task.assignee().equals(from))
                .forEach(task -> task.assignTo(to));
    }
}

package vn.donghanh.casefile.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;

/** Ends open tasks of a case: what was done is completed, what became unnecessary is dropped, and some end as was said of them. */
@ApplicationScoped
public class CaseTaskEnder {
    @Inject
    CaseTaskRepository tasks;

    @Inject
    CaseTaskQueries openTasks;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    public void completeAbout(CaseId caseId, String subject, TaskKind... kinds) {
        endAbout(caseId, TaskEnding.DONE, subject, Set.of(kinds));
    }

    /** Completes the tasks of this kind about any of these objects. */
    public void completeAbout(CaseId caseId, Collection<String> subjects, TaskKind kind) {
        end(caseId, TaskEnding.DONE, task -> task.kind() == kind && subjects.contains(task.subject()));
    }

    public void dropAbout(CaseId caseId, String subject, TaskKind... kinds) {
        endAbout(caseId, TaskEnding.DROPPED, subject, Set.of(kinds));
    }

    /** Completes the current user's tasks about an object: assigned to the user, in one of the user's queues, or on a case the user manages. */
    public void completeOwnAbout(CaseView caseView, String subject, TaskKind kind) {
        end(
                caseView.id(),
                TaskEnding.DONE,
                openTasks.assignedToReader(caseView).and(task -> task.kind() == kind && task.hasSubject(subject)));
    }

    /**
     * Completes the current user's tasks of this kind about an object by reading about it. Of two who read at the same time the second waits for the first
     * and finds nothing left to complete: reading is never refused because somebody else read.
     */
    public void completeOwnByReading(CaseView caseView, String subject, TaskKind kind) {
        if (openTasks.ownOpenKinds(caseView, subject).contains(kind)) {
            tasks.waitForChanges(caseView.id());
            completeOwnAbout(caseView, subject, kind);
        }
    }

    /** Completes the current user's tasks of this kind, about any object. */
    public void completeOwn(CaseView caseView, TaskKind kind) {
        end(caseView.id(), TaskEnding.DONE, openTasks.assignedToReader(caseView).and(task -> task.kind() == kind));
    }

    /** Completes those of them that were opened up to this time. */
    public void completeOwn(CaseView caseView, TaskKind kind, Instant openedUntil) {
        end(
                caseView.id(),
                TaskEnding.DONE,
                openTasks
                        .assignedToReader(caseView)
                        .and(task -> task.kind() == kind && !task.openedAt().isAfter(openedUntil)));
    }

    /** Completes the tasks of this kind that are assigned to the current user, about any object. */
    public void completeAssigned(CaseId caseId, TaskKind kind) {
        completeAssigned(caseId, kind, due -> true);
    }

    /** Completes those of them that are due at such a time. */
    public void completeAssigned(CaseId caseId, TaskKind kind, Predicate<Instant> due) {
        end(
                caseId,
                TaskEnding.DONE,
                task -> task.kind() == kind && user.id().equals(task.assignee()) && due.test(task.dueAt()));
    }

    /** Ends the tasks of this kind about an object with the given result. */
    public void endAbout(CaseId caseId, String subject, TaskKind kind, TaskEnding taskEnding) {
        endAbout(caseId, taskEnding, subject, Set.of(kind));
    }

    private void endAbout(CaseId caseId, TaskEnding taskEnding, String subject, Set<TaskKind> kinds) {
        end(caseId, taskEnding, task -> kinds.contains(task.kind()) && task.hasSubject(subject));
    }

    /** Completes all tasks of these kinds on behalf of the current user. */
    public void complete(CaseId caseId, TaskKind... kinds) {
        end(caseId, TaskEnding.DONE, Set.of(kinds));
    }

    /** Completes the task about this object, or the earliest due of those that do not say what they are about. */
    public void completeOne(CaseId caseId, TaskKind kind, String subject) {
        List<CaseTask> open = tasks.lockOpen(caseId);
        open.stream()
                .filter(task -> task.kind() == kind && (task.subject() == null || task.hasSubject(subject)))
                .min(Comparator.comparing((CaseTask task) -> !task.hasSubject(subject))
                        .thenComparing(CaseTask::dueAt))
                .ifPresent(task -> task.end(TaskEnding.DONE, user.idOrNull(), clock.instant()));
        tasks.update(caseId, open);
    }

    /** Drops all tasks of these kinds, which have become unnecessary. */
    public void drop(CaseId caseId, TaskKind... kinds) {
        end(caseId, TaskEnding.DROPPED, Set.of(kinds));
    }

    /** Drops the questions to the client, with whom the Centre may no longer get in touch. */
    public void dropQuestions(CaseId caseId) {
        end(caseId, TaskEnding.DROPPED, TaskKind.questionKinds());
    }

    /** Ends all tasks of this kind with the given result. */
    public void end(CaseId caseId, TaskKind kind, TaskEnding taskEnding) {
        end(caseId, taskEnding, Set.of(kind));
    }

    /**
     * Ends one task, as was said of it; a task that has ended meanwhile is left unchanged.
     *
     * @param task reference of the task
     * @param at the time of completion, or of the closing if the task was not completed
     */
    public void resolve(CaseId caseId, String task, TaskEnding taskEnding, StaffId staffId, Instant at) {
        List<CaseTask> open = tasks.lockOpen(caseId);
        open.stream().filter(row -> row.ref().equals(task)).forEach(row -> row.end(taskEnding, staffId, at));
        tasks.update(caseId, open);
    }

    /** Ends the open tasks with the case, except those that outlive it; they remain recorded as not done. */
    public void endWithCase(CaseId caseId) {
        Instant now = clock.instant();
        List<CaseTask> open = tasks.lockOpen(caseId);
        open.forEach(task -> task.endWithCase(user.idOrNull(), now));
        tasks.update(caseId, open);
    }

    /** Ends all open tasks of a case whose client is erased. */
    public void endAll(CaseId caseId) {
        Instant now = clock.instant();
        List<CaseTask> open = tasks.lockOpen(caseId);
        open.forEach(task -> task.endForGood(user.idOrNull(), now));
        tasks.update(caseId, open);
    }

    private void end(CaseId caseId, TaskEnding taskEnding, Set<TaskKind> kinds) {
        end(caseId, taskEnding, task -> kinds.contains(task.kind()));
    }

    private void end(CaseId caseId, TaskEnding taskEnding, Predicate<CaseTask> chosen) {
        if (openTasks.findOpen(caseId).stream().noneMatch(chosen)) {
            return;
        }
        Instant now = clock.instant();
        StaffId staffId = user.idOrNull();
        List<CaseTask> open = tasks.lockOpen(caseId);
        open.stream().filter(chosen).forEach(task -> task.end(taskEnding, staffId, now));
        tasks.update(caseId, open);
    }
}

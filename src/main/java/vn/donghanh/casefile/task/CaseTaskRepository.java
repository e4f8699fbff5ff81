package vn.donghanh.casefile.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.ContactPermissionProvider;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;

/**
 * Opens and ends the tasks of a case. The case holds a copy of its next task, by which worklists sort, and the number of its open tasks in queues; this class updates
 * both. The copy excludes tasks of a stay, since every reader of the case sees it.
 */
@ApplicationScoped
public class CaseTaskRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseTaskQueries tasks;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    ContactPermissionProvider contact;

    @Inject
    FieldEncryption encryption;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Opens a task that a worker worded; its title is encrypted. Returns its reference. */
    public String openOwn(CaseView caseView, StaffId assignee, Instant due, String title) {
        String ref = RandomReference.random();
        CaseTask task = CaseTask.forPerson(ref, caseView.id(), TaskKind.OWN, assignee, clock.instant(), due)
                .openedBy(user.id());
        task.recordTitle(encryption.seal(KeyPurpose.NOTES, CaseTask.titleCell(caseView.person(), ref), title));
        add(task);
        return ref;
    }

    /** @throws NotFoundException if the case has no such open task */
    public CaseTask getOpen(CaseView caseView, String ref) {
        return tasks.findOpen(caseView.id()).stream()
                .filter(task -> task.ref().equals(ref))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Postpones a task, with an encrypted reason. */
    public void postpone(CaseView caseView, CaseTask task, Instant due, String reason) {
        task.postpone(
                due,
                encryption.seal(
                        KeyPurpose.NOTES,
                        new EncryptedCell(caseView.person(), "case_task", "postponed_reason", task.ref()),
                        reason));
        update(caseView.id(), lockOpen(caseView.id()));
    }

    /** Opens a task for one member of staff, with the deadline counted from now. */
    public void open(CaseId caseId, TaskKind kind, StaffId assignee, DeadlineCode deadline) {
        open(caseId, kind, assignee, deadlines.due(deadline, clock.instant()));
    }

    public void open(CaseId caseId, TaskKind kind, StaffId assignee, Instant due) {
        add(CaseTask.forPerson(RandomReference.random(), caseId, kind, assignee, clock.instant(), due)
                .openedBy(currentStaff()));
    }

    /** Opens a task for the queue of a permission, restricted to readers of the case. */
    public void open(CaseId caseId, TaskKind kind, Permission queue, DeadlineCode deadline) {
        open(caseId, kind, queue, deadlines.due(deadline, clock.instant()));
    }

    public void open(CaseId caseId, TaskKind kind, Permission queue, Instant due) {
        add(CaseTask.forQueue(RandomReference.random(), caseId, kind, queue, clock.instant(), due)
                .openedBy(currentStaff()));
    }

    /**
     * Opens a task for the case manager. The current user need not have access to the case: a partner's answer may cause the task.
     *
     * @param subject code of the object that the task is about
     */
    public void openForManager(CaseId caseId, TaskKind kind, String subject, Instant due) {
        CaseView view = em.find(CaseFile.class, caseId.value()).view();
        open(
                CaseTask.forPerson(
                        RandomReference.random(),
                        caseId,
                        kind,
                        view.responsible(),
                        clock.instant(),
                        due),
                subject);
    }

    /** Opens a task about one object for the queue of a permission, restricted to readers of the case. */
    public void open(CaseId caseId, TaskKind kind, Permission queue, String subject, Instant due) {
        open(CaseTask.forQueue(RandomReference.random(), caseId, kind, queue, clock.instant(), due), subject);
    }

    /** Opens a task about one object for one member of staff, unless they have it; several members may have a task about the same object. */
    public void open(CaseId caseId, TaskKind kind, StaffId assignee, String subject, Instant due) {
        boolean exists = lockOpen(caseId).stream()
                .anyMatch(other ->
                        other.kind() == kind && other.hasSubject(subject) && assignee.equals(other.assignee()));
        if (exists) {
            return;
        }
        CaseTask task = CaseTask.forPerson(RandomReference.random(), caseId, kind, assignee, clock.instant(), due)
                .openedBy(currentStaff());
        task.assignSubject(subject);
        add(task);
    }

    /**
     * Opens a task idempotently: does nothing if an open task of this kind, subject and queue exists. Tasks about a partner are not opened after the end
     * of the case, when the Centre is no longer involved, and questions to the client not while the Centre may not get in touch.
     */
    private void open(CaseTask task, String subject) {
        if (task.kind().isAboutPartner() && !isRunning(task.caseId())) {
            return;
        }
        if (task.kind().asksClient() && !contact.mayContact(task.caseId())) {
            return;
        }
        boolean exists = lockOpen(task.caseId()).stream()
                .anyMatch(other -> other.kind() == task.kind()
                        && other.hasSubject(subject)
                        && Objects.equals(other.queue(), task.queue()));
        if (!exists) {
            task.assignSubject(subject);
            add(task.openedBy(currentStaff()));
        }
    }

    private boolean isRunning(CaseId caseId) {
        return em.find(CaseFile.class, caseId.value()).view().isRunning();
    }

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
                tasks.assignedToReader(caseView).and(task -> task.kind() == kind && task.hasSubject(subject)));
    }

    /**
     * Completes the current user's tasks of this kind about an object by reading about it. Of two who read at the same time the second waits for the first
     * and finds nothing left to complete: reading is never refused because somebody else read.
     */
    public void completeOwnByReading(CaseView caseView, String subject, TaskKind kind) {
        if (tasks.ownOpenKinds(caseView, subject).contains(kind)) {
            em.refresh(caseFile(caseView.id()), LockModeType.PESSIMISTIC_WRITE);
            completeOwnAbout(caseView, subject, kind);
        }
    }

    /** Completes the current user's tasks of this kind, about any object. */
    public void completeOwn(CaseView caseView, TaskKind kind) {
        end(caseView.id(), TaskEnding.DONE, tasks.assignedToReader(caseView).and(task -> task.kind() == kind));
    }

    /** Completes those of them that were opened up to this time. */
    public void completeOwn(CaseView caseView, TaskKind kind, Instant openedUntil) {
        end(
                caseView.id(),
                TaskEnding.DONE,
                tasks.assignedToReader(caseView)
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
        List<CaseTask> open = lockOpen(caseId);
        open.stream()
                .filter(task -> task.kind() == kind && (task.subject() == null || task.hasSubject(subject)))
                .min(Comparator.comparing((CaseTask task) -> !task.hasSubject(subject))
                        .thenComparing(CaseTask::dueAt))
                .ifPresent(task -> task.end(TaskEnding.DONE, currentStaff(), clock.instant()));
        update(caseId, open);
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
        List<CaseTask> open = lockOpen(caseId);
        open.stream().filter(row -> row.ref().equals(task)).forEach(row -> row.end(taskEnding, staffId, at));
        update(caseId, open);
    }

    /** Ends the open tasks with the case, except those that outlive it; they remain recorded as not done. */
    public void endWithCase(CaseId caseId) {
        Instant now = clock.instant();
        List<CaseTask> open = lockOpen(caseId);
        open.forEach(task -> task.endWithCase(currentStaff(), now));
        update(caseId, open);
    }

    /** Ends all open tasks of a case whose client is erased. */
    public void endAll(CaseId caseId) {
        Instant now = clock.instant();
        List<CaseTask> open = lockOpen(caseId);
        open.forEach(task -> task.endForGood(currentStaff(), now));
        update(caseId, open);
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
        List<CaseTask> open = lockOpen(caseId);
        List<CaseTask> moved = open.stream().filter(chosen).toList();
        moved.forEach(task -> task.moveTo(due));
        update(caseId, open);
        return !moved.isEmpty();
    }

    /** Moves the deadline of the open tasks of this kind forward; one that is due earlier stays so. */
    public void bringForward(CaseId caseId, TaskKind kind, Instant due) {
        Predicate<CaseTask> later = task -> task.kind() == kind && task.dueAt().isAfter(due);
        if (tasks.findOpen(caseId).stream().anyMatch(later)) {
            move(caseId, later, due);
        }
    }

    /** Moves the open tasks of this kind to another queue; the case counts its queued tasks as before. */
    public void route(CaseId caseId, TaskKind kind, Permission queue) {
        tasks.findOpen(caseId).stream().filter(task -> task.kind() == kind).forEach(task -> task.routeTo(queue));
    }

    /** Moves open tasks from one assignee to another when the case is reassigned. */
    public void reassign(CaseId caseId, @Nullable StaffId from, StaffId to) {
        tasks.findOpen(caseId).stream()
                .filter(task -> task.assignee() != null && task.assignee().equals(from))
                .forEach(task -> task.assignTo(to));
    }

    /**
     * Records a referral that may complete an examination. Its purpose is encrypted, so an emergency flag and the reply deadline identify it.
     *
     * @param replyBy the partner's deadline for an answer
     */
    public void recordExaminationReferral(CaseId caseId, String code, boolean emergency, Instant replyBy) {
        tasks.findExaminations(caseId)
                .filter(task -> emergency || !replyBy.isAfter(task.dueAt()))
                .forEach(task -> task.recordSent(code));
    }

    /** Clears a referral that ended without attendance, so that another one can be sent. */
    public void clearExaminationReferral(CaseId caseId, String code) {
        tasks.findExaminations(caseId).forEach(task -> task.clearSent(code));
    }

    /** @param attended whether the client attended; false to correct an erroneous record */
    public void recordExaminationAttendance(CaseId caseId, String code, boolean attended) {
        tasks.findExaminations(caseId).forEach(task -> task.recordAttendance(code, attended));
    }

    private void end(CaseId caseId, TaskEnding taskEnding, Set<TaskKind> kinds) {
        end(caseId, taskEnding, task -> kinds.contains(task.kind()));
    }

    private void end(CaseId caseId, TaskEnding taskEnding, Predicate<CaseTask> chosen) {
        if (tasks.findOpen(caseId).stream().noneMatch(chosen)) {
            return;
        }
        Instant now = clock.instant();
        StaffId staffId = currentStaff();
        List<CaseTask> open = lockOpen(caseId);
        open.stream().filter(chosen).forEach(task -> task.end(taskEnding, staffId, now));
        update(caseId, open);
    }

    private void add(CaseTask task) {
        CaseFile caseFile = lock(task.caseId());
        em.persist(task);
        caseFile.addTask(task.kind(), task.dueAt(), task.queue() != null);
    }

    /** @param rows the tasks that were open before the change */
    private void update(CaseId caseId, List<CaseTask> rows) {
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

    /**
     * Returns the open tasks of a case whose tasks nobody else can change until the end of the transaction: what the case holds of its next task is made from all of
     * them, and two changes at a time would each leave out the task of the other.
     */
    private List<CaseTask> lockOpen(CaseId caseId) {
        lock(caseId);
        return tasks.findOpen(caseId);
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

    private @Nullable StaffId currentStaff() {
        return user.isSignedIn() ? user.id() : null;
    }
}
